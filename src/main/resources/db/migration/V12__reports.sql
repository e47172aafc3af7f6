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

-- How each commitment, breach and case stands by the last event of its log, with what it takes to
-- tell it at any later instant. Of logs that are older the service writes these rows when it starts.

alter table relationship add column reported boolean not null default false;

create table commitment (
  relationship       uuid not null references relationship,
  commitment         uuid not null,
  place              bigint not null,
  owner              text not null,
  size               text not null,
  promised_at        timestamptz not null,
  first_due          date not null,
  due                date not null,
  overdue_from       timestamptz not null,
  lapses_after       timestamptz not null,
  moves              integer not null,
  moved_days         bigint not null,
  answer             text,
  accepted_at        timestamptz,
  delivered_at       timestamptz,
  released_at        timestamptz,
  outcome            text,
  assessed_at        timestamptz,
  deemed             boolean not null,
  disputed_at        timestamptz,
  ruled              boolean not null,
  -- What waits for its assessment since it was delivered, and whether there was room for it.
  set_aside_at       timestamptz,
  set_aside_until    timestamptz,
  set_aside_revision bigint,
  set_aside_counts   boolean,
  -- Another due day that nobody has answered.
  move_at            timestamptz,
  move_by            text,
  move_until         timestamptz,
  primary key (relationship, commitment)
);
-- What a side has still to hear of its promises.
create index commitment_waiting on commitment (relationship, owner)
  where outcome is null and released_at is null;

create table breach (
  relationship       uuid not null references relationship,
  breach             uuid not null,
  place              bigint not null,
  responsible        text not null,
  kind               text not null,
  severity           text not null,
  damage             numeric,
  damage_currency    text,
  incident           uuid not null,
  report             text not null,
  reported_at        timestamptz not null,
  report_since       timestamptz not null,
  settled_at         timestamptz,
  apology_at         timestamptz,
  apology_answer     text,
  explanation_at     timestamptz,
  explanation_answer text,
  -- How the remedy stands while no offer is open, and the offer that is, who answers it until when.
  remedy_status      text,
  remedy_since       timestamptz,
  remedy_part        double precision,
  remedy_waits_for   text,
  remedy_waits_on    text,
  remedy_until       timestamptz,
  offer_on           text,
  offer_until        timestamptz,
  -- From when silence and patience run, and at which revision that began.
  probation_from     timestamptz,
  probation_revision bigint,
  quiet_since        timestamptz,
  patient_since      timestamptz,
  count              double precision,
  reached            timestamptz,
  primary key (relationship, breach)
);

create table mediated_case (
  relationship      uuid not null references relationship,
  case_id           uuid not null,
  opened_by         text not null,
  opened_at         timestamptz not null,
  firm              uuid not null references organisation,
  previous          uuid,
  terms_proposed_at timestamptz,
  terms_accepted_at timestamptz,
  stage             text not null,
  stage_since       timestamptz not null,
  outcome           text,
  closed_at         timestamptz,
  meetings          integer not null,
  fee               numeric,
  fee_currency      text,
  at_stake          numeric,
  at_stake_currency text,
  fee_of_stake      numeric,
  primary key (relationship, case_id)
);

grant select, insert, update on commitment, breach, mediated_case to ${service_role};
