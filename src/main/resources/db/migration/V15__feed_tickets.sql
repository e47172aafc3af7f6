-- Tickets with which a browser reads the feed; of each only a hash is kept, so that nobody who
-- reads this table can use one.
create table feed_ticket (
  hash         bytea primary key,
  issuer       text not null,
  person       text not null,
  organisation text not null,
  function     text not null,
  expires_at   timestamptz not null
);
create index feed_ticket_expires_at on feed_ticket (expires_at);

-- Nothing is updated; it is the right to pass over rows that somebody else is deleting.
grant select, insert, update, delete on feed_ticket to ${service_role};
