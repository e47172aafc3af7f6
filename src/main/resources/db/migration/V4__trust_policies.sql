-- The numbers by which the database computes the score itself (R__current_trust.sql). They come from
-- where the service has them (log.MigrationPlaceholders).

create table trust_policy (
  name     text primary key,
  document jsonb not null
);
insert into trust_policy values ${trust_policy_fonds-1};

create table severity_rule (
  severity      text primary key,
  quiet_days    double precision not null,
  sum           double precision not null,
  patience_days double precision not null
);
insert into severity_rule values ${severity_rules};

comment on table trust_policy is
  'The trust policies, as both sides adopt them: the documents that the service computes with.';
comment on table severity_rule is
  'How long silence and patience last by severity, and the sum of sizes that patience asks.';

grant select on trust_policy, severity_rule to ${service_role};
