-- The score, computed by the database itself from the rows that are kept beside the log, for who
-- reads them without the service. It runs again whenever it has changed, after all that is numbered.
--
-- Replacing keeps what dashboards were granted, and takes new columns at the end only. Whoever wants
-- others drops view and function in a numbered migration first, and grants anew.

create or replace function days(span interval) returns double precision
language sql immutable parallel safe
return extract(epoch from span)::double precision / 86400;

comment on function days is 'A span as a real number of days of 86,400 seconds.';

-- Beyond 200 half-lives nothing is left that shows, and a smaller number would be an error.
create or replace function fading(span interval, half_life_days double precision)
returns double precision
language sql immutable parallel safe
return power(2::double precision, greatest(-days(span) / half_life_days, -200));

comment on function fading is 'What is left of 1 after a span, when it halves each half-life.';

-- The body of it all, for whoever may read the tables. It is a plain query, so that it is planned as
-- a part of the one that asks, and computes no more relationships than that one wants.
create or replace function score_at(instant timestamptz)
returns table (
  relationship   uuid,
  trustor        text,
  balance        double precision,
  confidence     double precision,
  kept           bigint,
  missed         bigint,
  made_good      bigint,
  lapsed         bigint,
  released       bigint,
  moved          bigint,
  moves          bigint,
  moved_days     bigint,
  open_reports   bigint,
  reported_since timestamptz,
  open_breaches  bigint)
language sql stable parallel safe
as $$
  select f.relationship, f.trustor,
         case when f.evidence or accused.reports > 0
              then 100 * (policy.start * policy.doubt + sum.deposits)
                   / (policy.doubt + sum.deposits + sum.against) end,
         (sum.deposits + sum.against) / (policy.doubt + sum.deposits + sum.against),
         f.kept, f.missed, f.made_good,
         (select count(*) from running_commitment c
           where c.relationship = f.relationship and c.trustor = f.trustor
             and c.lapses_after < instant),
         f.released, f.moved, f.moves, f.moved_days, accused.reports, accused.since,
         broken.breaches
    from fund f
    join relationship r on r.id = f.relationship
    join trust_policy p on p.name = r.policy
    cross join jsonb_to_record(p.document) as policy(
      doubt double precision, start double precision, "halfLifeDays" double precision,
      accusation jsonb)
    cross join jsonb_to_record(policy.accusation) as report(
      most double precision, part double precision, "restHalfLifeDays" double precision)
    -- Of the reports that are open the one that weighs most counts, less with every day at rest.
    cross join lateral (
      select count(*) as reports, min(b.reported_at) as since,
             coalesce(max(case when b.weighs then
               least(report.most, report.part
                 * (p.document -> 'severity' ->> lower(b.severity))::double precision
                 * (p.document -> 'kind' ->> lower(b.kind))::double precision)
               * power(2::double precision, greatest(-200, -(b.earlier
                   + coalesce(greatest(0, days(instant - b.rests_from)), 0)
                     / report."restHalfLifeDays"))) end), 0) as weight
        from open_breach b
       where b.relationship = f.relationship and b.trustor = f.trustor
         and b.reported_at is not null
    ) as accused
    -- Of an incident the heaviest counts: a breach as far as it is not healed, what one left that
    -- time alone has healed by the instant, or a scar that the incident holds.
    cross join lateral (
      select coalesce(sum(incident.heaviest), 0) as weight,
             coalesce(sum(incident.breaches), 0)::bigint as breaches
        from (
          select count(*) filter (where not healed.by) as breaches,
                 greatest(
                   max(unhealed.weight
                     * case when healed.by then fading(instant - healed.at, policy."halfLifeDays")
                            else 1 end),
                   max(b.held) * fading(instant - f.as_of, policy."halfLifeDays")) as heaviest
            from open_breach b
            join severity_rule rule on rule.severity = b.severity
            cross join lateral (
              select case when b.reached is not null then greatest(
                       f.as_of, b.reached,
                       b.quiet_since + make_interval(secs => 86400 * rule.quiet_days),
                       b.patient_since + make_interval(secs => 86400 * rule.patience_days)) end as at
            ) as heals
            cross join lateral (
              select coalesce(heals.at <= instant, false) as by, heals.at as at,
                     least(instant, heals.at) as looked
            ) as healed
            cross join lateral jsonb_to_record(p.document -> 'shares' -> lower(b.kind)) as share(
              apology double precision, explanation double precision, remedy double precision,
              silence double precision, patience double precision)
            cross join lateral (
              select (p.document -> 'severity' ->> lower(b.severity))::double precision
                     * (p.document -> 'kind' ->> lower(b.kind))::double precision
                     * (1 - share.apology * b.apology
                          - share.explanation * b.explanation
                          - share.remedy * b.remedy
                          - case when b.quiet_since is null then 0 else
                              share.silence * least(1,
                                days(healed.looked - b.quiet_since) / rule.quiet_days)
                              + share.patience * least(1, b.count / rule.sum,
                                days(healed.looked - b.patient_since) / rule.patience_days) end
                       ) as weight
            ) as unhealed
           where b.relationship = f.relationship and b.trustor = f.trustor
             and b.reported_at is null
           group by b.incident
        ) as incident
    ) as broken
    cross join lateral (
      select f.deposits * fading(instant - f.as_of, policy."halfLifeDays") as deposits,
             f.scars * fading(instant - f.as_of, policy."halfLifeDays")
             + broken.weight + accused.weight as against
    ) as sum
   where f.as_of <= instant
$$;

comment on function score_at is
  'How far each side of each relationship trusts the other at an instant, as current_trust tells it,'
  ' and how many proven breaches are not healed by then.';

-- It reads tables that its callers may not, so it names its schema and is not everybody's.
create or replace function current_trust(instant timestamptz)
returns table (
  relationship   uuid,
  trustor        text,
  balance        double precision,
  confidence     double precision,
  kept           bigint,
  missed         bigint,
  made_good      bigint,
  lapsed         bigint,
  released       bigint,
  moved          bigint,
  moves          bigint,
  moved_days     bigint,
  open_reports   bigint,
  reported_since timestamptz)
language sql stable parallel safe security definer set search_path = public, pg_temp
as $$
  select s.relationship, s.trustor, s.balance, s.confidence, s.kept, s.missed, s.made_good,
         s.lapsed, s.released, s.moved, s.moves, s.moved_days, s.open_reports, s.reported_since
    from score_at(instant) s
   where s.relationship = any(reporting.mine())
$$;

comment on function current_trust is
  'How far each side of each relationship trusts the other at an instant, of those that the login'
  ' of the session may see (reporting.grant_login). One row for each fund as'
  ' of that instant or earlier; funds that have moved since are left out, for the past is told by'
  ' the log alone. balance: 0 to 100, both excluded, null while there is no evidence; 50 means'
  ' unknown. confidence: 0 to 1.';

-- The clock of who wrote last may be a little ahead of the database's.
create or replace view trust_now with (security_barrier) as
with now as (
  select * from current_trust(
    greatest(now(), (select max(as_of) from fund)))
)
select r.id as relationship,
       client.code as client_code, client.name as client_name,
       supplier.code as supplier_code, supplier.name as supplier_name,
       r.importing as provisional,
       c.balance as client_in_supplier, s.balance as supplier_in_client,
       c.balance - s.balance as gap,
       case when c.balance is not null and s.balance is not null
            then least(c.balance, s.balance) end as mutual,
       c.confidence as client_in_supplier_confidence,
       s.confidence as supplier_in_client_confidence,
       c.kept as supplier_kept, c.missed as supplier_missed,
       c.made_good as supplier_made_good, c.lapsed as supplier_lapsed,
       c.released as supplier_released, c.moved as supplier_moved, c.moves as supplier_moves,
       c.moved_days as supplier_moved_days,
       s.kept as client_kept, s.missed as client_missed,
       s.made_good as client_made_good, s.lapsed as client_lapsed,
       s.released as client_released, s.moved as client_moved, s.moves as client_moves,
       s.moved_days as client_moved_days,
       c.open_reports as reports_on_supplier, c.reported_since as reports_on_supplier_since,
       s.open_reports as reports_on_client, s.reported_since as reports_on_client_since,
       exists (select from contest o where o.relationship = r.id and o.trustor = 'CLIENT'
               and o.closed_at is null) as client_in_supplier_contested,
       exists (select from contest o where o.relationship = r.id and o.trustor = 'SUPPLIER'
               and o.closed_at is null) as supplier_in_client_contested,
       r.policy as policy
  from relationship r
  join organisation client on client.id = r.client
  join organisation supplier on supplier.id = r.supplier
  left join now c on c.relationship = r.id and c.trustor = 'CLIENT'
  left join now s on s.relationship = r.id and s.trustor = 'SUPPLIER'
 where r.id = any(reporting.mine());

comment on view trust_now is
  'How far client and supplier of each relationship that the login of the session may see trust'
  ' each other at present, for dashboards. A'
  ' balance is never to be shown alone: beside it stand its confidence, how many commitments were'
  ' kept and missed, and the reports of a breach that are open. 50 means unknown, not half.';
comment on column trust_now.relationship is 'Its id.';
comment on column trust_now.client_code is 'The client''s code.';
comment on column trust_now.client_name is 'The client''s name.';
comment on column trust_now.supplier_code is 'The supplier''s code.';
comment on column trust_now.supplier_name is 'The supplier''s name.';
comment on column trust_now.provisional is
  'True while the history is being imported: everything here may still change.';
comment on column trust_now.client_in_supplier is
  'The client''s trust in the supplier, 0 to 100; null while there is no evidence.';
comment on column trust_now.supplier_in_client is
  'The supplier''s trust in the client, 0 to 100; null while there is no evidence.';
comment on column trust_now.gap is
  'How much more the client trusts the supplier than the other way around; null when a side is.';
comment on column trust_now.mutual is 'The weaker of the two; null when a side is.';
comment on column trust_now.client_in_supplier_confidence is
  'How much of client_in_supplier rests on evidence, 0 to 1.';
comment on column trust_now.supplier_in_client_confidence is
  'How much of supplier_in_client rests on evidence, 0 to 1.';
comment on column trust_now.supplier_kept is 'Commitments that the supplier kept.';
comment on column trust_now.supplier_missed is 'Commitments that the supplier missed.';
comment on column trust_now.client_kept is 'Commitments that the client kept.';
comment on column trust_now.client_missed is 'Commitments that the client missed.';
comment on column trust_now.supplier_made_good is
  'Commitments that the supplier kept late, and that were taken all the same.';
comment on column trust_now.supplier_lapsed is
  'Commitments of the supplier that nobody assessed within 100 days of their due day.';
comment on column trust_now.supplier_released is 'Commitments that the supplier was let off.';
comment on column trust_now.supplier_moved is
  'Commitments of the supplier of which both sides agreed to move the due day.';
comment on column trust_now.supplier_moves is 'How often, all together.';
comment on column trust_now.supplier_moved_days is 'By how many days, all together.';
comment on column trust_now.client_made_good is
  'Commitments that the client kept late, and that were taken all the same.';
comment on column trust_now.client_lapsed is
  'Commitments of the client that nobody assessed within 100 days of their due day.';
comment on column trust_now.client_released is 'Commitments that the client was let off.';
comment on column trust_now.client_moved is
  'Commitments of the client of which both sides agreed to move the due day.';
comment on column trust_now.client_moves is 'How often, all together.';
comment on column trust_now.client_moved_days is 'By how many days, all together.';
comment on column trust_now.reports_on_supplier is
  'Reports of a breach by the supplier that are neither proven nor gone.';
comment on column trust_now.reports_on_supplier_since is
  'When the oldest of them was made; null when there is none.';
comment on column trust_now.reports_on_client is
  'Reports of a breach by the client that are neither proven nor gone.';
comment on column trust_now.reports_on_client_since is
  'When the oldest of them was made; null when there is none.';
comment on column trust_now.client_in_supplier_contested is
  'True while a side holds client_in_supplier for wrong and nobody has answered it.';
comment on column trust_now.supplier_in_client_contested is
  'True while a side holds supplier_in_client for wrong and nobody has answered it.';
comment on column trust_now.policy is 'The trust policy by which the balances were computed, by name.';

revoke execute on function current_trust, score_at from public;
grant execute on function current_trust, score_at to ${service_role};
grant select on trust_now to ${service_role};
