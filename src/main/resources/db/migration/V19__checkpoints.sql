-- What the service has signed of each log: how long it was, and the root of its tree then. None of it
-- ever changes; another root at a size would be a lie, and the two notes the proof of it.
create table checkpoint (
  relationship uuid not null references relationship,
  origin       text not null,
  size         bigint not null,
  root         bytea not null,
  signed_at    timestamptz not null,
  note         text not null,
  primary key (relationship, origin, size)
);
create trigger checkpoint_only_grows before update or delete on checkpoint
  for each row execute function refuse_change();
create trigger checkpoint_stays before truncate on checkpoint
  for each statement execute function refuse_change();

-- Lines by which sides sign such a note too, each once by each key.
create table cosignature (
  relationship uuid not null,
  origin       text not null,
  size         bigint not null,
  side         text not null,
  key          text not null,
  line         text not null,
  added_at     timestamptz not null,
  primary key (relationship, origin, size, key),
  foreign key (relationship, origin, size) references checkpoint
);
create trigger cosignature_only_grows before update or delete on cosignature
  for each row execute function refuse_change();
create trigger cosignature_stays before truncate on cosignature
  for each statement execute function refuse_change();

grant select, insert on checkpoint, cosignature to ${service_role};
