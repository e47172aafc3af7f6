-- Who is told of events elsewhere, and how far each has been told.

-- A subscription of an organisation. Secrets are sealed with a key that is not in the database.
create table webhook (
  id             uuid primary key,
  organisation   uuid not null references organisation,
  url            text not null,
  types          text[] not null,
  scheme         text not null,
  state          text not null,
  secret         bytea not null,
  public_key     text,
  previous       bytea,
  previous_until timestamptz,
  since          bigint not null,
  created_at     timestamptz not null
);
create index webhook_organisation on webhook (organisation, id);

-- How far a subscription has been told of a relationship: up to done, and there is something up to
-- queued. Who holds the lease tells it, one event after another.
create table webhook_lane (
  webhook       uuid not null references webhook on delete cascade,
  relationship  uuid not null references relationship,
  queued        bigint not null,
  done          bigint not null,
  due_at        timestamptz,
  failures      integer not null,
  failing_since timestamptz,
  lease         uuid,
  leased_until  timestamptz,
  primary key (webhook, relationship)
);
create index webhook_lane_due on webhook_lane (webhook, due_at) where due_at is not null;

-- What became of each event that was sent, or could not be.
create table webhook_delivery (
  id           uuid primary key,
  webhook      uuid not null references webhook on delete cascade,
  position     bigint not null,
  relationship uuid not null,
  revision     bigint not null,
  event        uuid not null,
  type         text not null,
  state        text not null,
  attempts     integer not null,
  first_at     timestamptz not null,
  last_at      timestamptz not null,
  status       integer,
  failure      text,
  leased_until timestamptz,
  unique (webhook, position)
);
create index webhook_delivery_state on webhook_delivery (webhook, state, position);
create index webhook_delivery_again on webhook_delivery (webhook) where state = 'AGAIN';
create index webhook_delivery_old on webhook_delivery (last_at) where state = 'DELIVERED';

-- Up to which position lanes know what is queued; who holds the lock of its row moves it.
create table webhook_cursor (
  one      boolean primary key default true check (one),
  position bigint not null
);
insert into webhook_cursor (position) select position from feed_sequencer;

grant select, insert, update, delete on webhook, webhook_lane, webhook_delivery to ${service_role};
grant select, update on webhook_cursor to ${service_role};
