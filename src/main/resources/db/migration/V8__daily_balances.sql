-- How far each side trusted the other at the end of each day that is over (UTC), from the first
-- evidence on, under the policy that held then. What has passed is never another, so neither is a
-- row. Of days after the last event there is none yet: the fund tells them.

create table daily_balance (
  relationship uuid not null references relationship,
  trustor      text not null,
  day          date not null,
  balance      double precision not null,
  confidence   double precision not null,
  primary key (relationship, trustor, day)
);
grant select, insert on daily_balance to ${service_role};
