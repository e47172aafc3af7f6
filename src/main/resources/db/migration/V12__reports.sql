-- What stood beside a balance at the end of a day, so that no log is read to tell a curve; from now
-- on also of days without evidence, so that a day that is not there is known to be missing.

alter table daily_balance
  alter column balance drop not null,
  add column kept bigint,
  add column missed bigint,
  add column made_good bigint,
  add column lapsed bigint,
  add column open_reports integer,
  add column contested boolean,
  add column policy text,
  add column bent_at_end boolean;

-- Which events moved a fund, or the policy. Of older ones it is not known.
alter table event add column bends boolean;
create index event_bends on event (relationship, effective_at) where bends is not false;
