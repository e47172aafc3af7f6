-- What happened in all relationships, one event after another, in an order that never changes.

-- What was appended and has no position yet. An append writes its row in its own transaction and
-- draws no number: a number that is drawn before the commit can turn up behind a higher one, and
-- whoever reads by it would then skip an event. The instant grows within a log, so that the rows
-- of a relationship are taken in the order in which they were committed.
create table feed_outbox (
  recorded_at    timestamptz not null,
  relationship   uuid not null references relationship,
  first_revision bigint not null,
  last_revision  bigint not null,
  primary key (recorded_at, relationship)
);

-- Whoever holds the lock of its one row gives positions; it holds the last that was given.
create table feed_sequencer (
  one      boolean primary key default true check (one),
  position bigint not null
);

-- The place of every committed event in the feed: from 1, without gaps.
create table feed (
  position     bigint primary key,
  relationship uuid not null,
  revision     bigint not null,
  -- Not by relationship first: pages are read by the index below, and should have no other.
  unique (revision, relationship)
);
create unique index feed_of_relationship on feed (relationship, position);

insert into feed (position, relationship, revision)
select row_number() over (order by effective_at, relationship, revision), relationship, revision
  from event;
insert into feed_sequencer (position) select count(*) from feed;

grant select, insert on feed to ${service_role};
grant select, insert, delete on feed_outbox to ${service_role};
grant select, update on feed_sequencer to ${service_role};
