-- The log, and the numbers that are kept from it.

create table organisation (
  id            uuid primary key,
  code          text not null unique,
  name          text not null,
  registered_at timestamptz not null
);

-- One row a relationship: who appends holds its lock. The frontier is the right edge of the Merkle
-- tree over the leaf hashes, head the last leaf's hash.
create table relationship (
  id           uuid primary key,
  client       uuid not null references organisation,
  supplier     uuid not null references organisation,
  policy       text not null,
  importing    boolean not null,
  time_zone    text not null,
  started_at   timestamptz not null,
  effective_at timestamptz not null,
  recorded_at  timestamptz not null,
  revision     bigint not null,
  head         bytea not null,
  frontier     bytea not null,
  -- SHA-256 of both funds, and an HMAC over this row under a key that is not in the database.
  funds        bytea not null default '',
  seal         bytea not null default '',
  unique (client, supplier)
);
create index relationship_supplier on relationship (supplier);

-- The log. The envelope's bytes are what was hashed; nodes are the hashes of the subtrees that are
-- full with this leaf, from level 1 upwards. The other columns repeat what is asked for.
create table event (
  relationship uuid not null references relationship,
  revision     bigint not null,
  id           uuid not null unique,
  type         text not null,
  visibility   text not null,
  effective_at timestamptz not null,
  envelope     bytea not null,
  leaf         bytea not null,
  nodes        bytea not null,
  primary key (relationship, revision)
);

-- What people wrote: the only rows of the log that can go.
create table content (
  event uuid primary key references event (id),
  salt  bytea not null,
  body  bytea not null
);

-- The fund that one side holds in the other, as of an instant; enough for any later instant. Beside
-- it: how the other side's commitments turned out.
create table fund (
  relationship uuid not null references relationship,
  trustor      text not null,
  as_of        timestamptz not null,
  deposits     double precision not null,
  scars        double precision not null,
  evidence     boolean not null,
  kept         bigint not null,
  missed       bigint not null,
  made_good    bigint not null,
  released     bigint not null,
  moved        bigint not null,
  moves        bigint not null,
  moved_days   bigint not null,
  primary key (relationship, trustor)
);

-- What weighs on that fund: reports that are open, and proven breaches that are not healed. A report
-- has no steps here; a breach has when silence and patience began, once they did, its incident, and
-- the heaviest scar that the incident holds.
create table open_breach (
  relationship  uuid not null,
  trustor       text not null,
  breach        uuid not null,
  place         bigint not null,
  kind          text not null,
  severity      text not null,
  reported_at   timestamptz,
  earlier       integer,
  rests_from    timestamptz,
  weighs        boolean,
  incident      uuid,
  held          double precision,
  apology       double precision not null,
  explanation   double precision not null,
  remedy        double precision not null,
  quiet_since   timestamptz,
  patient_since timestamptz,
  count         double precision,
  reached       timestamptz,
  primary key (relationship, trustor, breach),
  foreign key (relationship, trustor) references fund
);

-- Commitments that were accepted and that nobody has assessed, by whom they were made to.
create table running_commitment (
  relationship uuid not null references relationship,
  commitment   uuid not null,
  trustor      text not null,
  lapses_after timestamptz not null,
  primary key (relationship, commitment)
);

-- Requests under an Idempotency-Key that were carried out. Who sent them, under which key, and what
-- they said is kept as hashes under a secret only; the last is gone when what was said is erased.
create table command (
  id             text primary key,
  salt           bytea not null,
  mac            bytea,
  location       text not null,
  relationship   uuid,
  first_revision bigint,
  last_revision  bigint,
  recorded_at    timestamptz not null
);
create index command_recorded_at on command (recorded_at);
create index command_relationship on command (relationship);

-- What those hashes are keyed with; random, and the same for all who use this database.
create table secret (
  name  text primary key,
  value bytea not null
);
insert into secret
  values ('requests', sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));

-- Who a participant is, outside: the person's row can go, the participant stays.
create table membership (
  participant   uuid primary key,
  relationship  uuid not null references relationship,
  organisation  uuid not null references organisation,
  side          text not null,
  left_revision bigint
);
create index membership_relationship on membership (relationship);

create table identity (
  participant uuid primary key references membership,
  issuer      text not null,
  subject     text not null
);
create index identity_person on identity (issuer, subject);

-- When each side first saw an event.
create table sighting (
  event         uuid not null references event (id),
  side          text not null,
  first_seen_at timestamptz not null,
  primary key (event, side)
);

-- The log only grows, whoever asks.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log only grows: % on % is refused', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;
create trigger event_only_grows before update or delete on event
  for each row execute function refuse_change();
create trigger event_stays before truncate on event
  for each statement execute function refuse_change();

-- Whoever asks, nothing that was written goes before its log says so.
create function refuse_erasure() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  if not exists (
      select from event e join event erased using (relationship)
       where e.id = old.event and erased.type = 'content-erased.v1'
         and convert_from(erased.envelope, 'UTF8')::jsonb @> jsonb_build_object(
           'data', jsonb_build_object('revisions', jsonb_build_array(e.revision)))) then
    raise exception 'no erasure of what was written beside % is on record', old.event
      using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;
create trigger content_stays before delete on content
  for each row execute function refuse_erasure();
create trigger content_never_changes before update on content
  for each row execute function refuse_change();
create trigger contents_stay before truncate on content
  for each statement execute function refuse_change();

-- Nor is anybody forgotten.
create function refuse_forgetting() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  if not exists (
      select from membership m join event erased using (relationship)
       where m.participant = old.participant and erased.type = 'content-erased.v1'
         and convert_from(erased.envelope, 'UTF8')::jsonb @> jsonb_build_object(
           'data', jsonb_build_object('person', old.participant))) then
    raise exception 'no erasure of who % was is on record', old.participant
      using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;
create trigger identity_stays before delete on identity
  for each row execute function refuse_forgetting();
create trigger identity_never_changes before update on identity
  for each row execute function refuse_change();
create trigger identities_stay before truncate on identity
  for each statement execute function refuse_change();

-- The service itself may do no more than it has to.
do $$
begin
  if not exists (select from pg_roles where rolname = '${service_role}') then
    create role ${service_role} nologin;
  end if;
  if current_user <> '${service_role}'
      and not pg_has_role(current_user, '${service_role}', 'member') then
    begin
      execute format('grant ${service_role} to %I', current_user);
    exception when insufficient_privilege then
      null; -- the service then logs in as that role itself
    end;
  end if;
end $$;
grant usage on schema public to ${service_role};
grant select, insert on event to ${service_role};
grant select, insert, delete on content, identity to ${service_role};
grant select, insert, update on relationship, fund, membership to ${service_role};
grant select, insert on organisation, sighting to ${service_role};
grant select, insert, update, delete on open_breach, running_commitment to ${service_role};
grant select, insert, update (mac), delete on command to ${service_role};
grant select on secret to ${service_role};
