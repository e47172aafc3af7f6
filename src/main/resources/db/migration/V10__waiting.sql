-- What each relationship waits for, kept with every append. A row says from when to when it holds
-- as long as nothing else is recorded: what time alone brings or takes away needs no job.

create table waiting (
  relationship uuid not null references relationship,
  subject      uuid not null,
  what         text not null,
  -- CLIENT, SUPPLIER or NEUTRAL; TIME where nobody has to do anything.
  side         text not null,
  since        timestamptz not null,
  until        timestamptz,
  ends         timestamptz,
  primary key (relationship, subject, what, side, since)
);
grant select, insert, update, delete on waiting to ${service_role};
