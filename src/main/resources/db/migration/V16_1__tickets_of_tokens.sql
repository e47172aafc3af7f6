-- When the token was issued that a ticket stands for: whose tokens are revoked is told nothing more
-- by a ticket either. Those that are there already count as old.
alter table feed_ticket add column issued_at timestamptz not null default 'epoch';
alter table feed_ticket alter column issued_at drop default;
