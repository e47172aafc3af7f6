-- The rows of the reports, told by the database itself from the tables that each append keeps
-- beside the log; no log is read. What time alone does (lapsing, silence, patience, healing, offers
-- that lapse) is reckoned in closed form at the instant that is asked about. The service answers
-- from these functions, and so do the views of the schema reporting: both tell the same rows.
--
-- It runs again whenever it has changed. Replacing keeps what logins were granted, and takes new
-- columns at the end only.

create or replace function coded(name text) returns text
language sql immutable parallel safe
return lower(replace(name, '_', '-'));

comment on function coded is 'A constant as callers read it: kebab-case.';

-- Of mine are left out those with a last event after the instant: only their log can tell.
create or replace function reported(mine uuid[], instant timestamptz)
returns table (
  relationship uuid, client_code text, client_name text, supplier_code text, supplier_name text,
  provisional boolean, policy text, revision bigint, last_event_at timestamptz)
language sql stable parallel safe
as $$
  select r.id, client.code, client.name, supplier.code, supplier.name,
         r.importing, r.policy, r.revision, r.effective_at
    from relationship r
    join organisation client on client.id = r.client
    join organisation supplier on supplier.id = r.supplier
   where r.id = any(mine) and r.effective_at <= instant
$$;

comment on function reported is 'Some relationships, by the names of both parties.';

create or replace function report_scores(mine uuid[], instant timestamptz)
returns table (
  at timestamptz,
  relationship uuid,
  client_code text,
  client_name text,
  supplier_code text,
  supplier_name text,
  provisional boolean,
  policy text,
  revision bigint,
  last_event_at timestamptz,
  mutual double precision,
  gap double precision,
  client_in_supplier double precision,
  client_in_supplier_confidence double precision,
  client_in_supplier_kept bigint,
  client_in_supplier_missed bigint,
  client_in_supplier_made_good bigint,
  client_in_supplier_lapsed bigint,
  client_in_supplier_released bigint,
  client_in_supplier_moved bigint,
  client_in_supplier_moves bigint,
  client_in_supplier_moved_days bigint,
  client_in_supplier_open_reports bigint,
  client_in_supplier_open_reports_since timestamptz,
  client_in_supplier_breaches_in_repair bigint,
  client_in_supplier_contested boolean,
  client_in_supplier_change30 double precision,
  client_in_supplier_change90 double precision,
  supplier_in_client double precision,
  supplier_in_client_confidence double precision,
  supplier_in_client_kept bigint,
  supplier_in_client_missed bigint,
  supplier_in_client_made_good bigint,
  supplier_in_client_lapsed bigint,
  supplier_in_client_released bigint,
  supplier_in_client_moved bigint,
  supplier_in_client_moves bigint,
  supplier_in_client_moved_days bigint,
  supplier_in_client_open_reports bigint,
  supplier_in_client_open_reports_since timestamptz,
  supplier_in_client_breaches_in_repair bigint,
  supplier_in_client_contested boolean,
  supplier_in_client_change30 double precision,
  supplier_in_client_change90 double precision)
language sql stable
as $$
  with back as (
    select date_trunc('day', instant - interval '720 hours', 'UTC') as then30,
           date_trunc('day', instant - interval '2160 hours', 'UTC') as then90),
  now as materialized (
    select s.* from score_at(instant) s where s.relationship = any(mine)),
  score_30 as materialized (
    select s.* from back cross join lateral score_at(back.then30) s
     where s.relationship = any(mine)),
  score_90 as materialized (
    select s.* from back cross join lateral score_at(back.then90) s
     where s.relationship = any(mine)),
  -- A day that was over then is in its row, or the fund has not moved since and tells it.
  side as (
    select now.*,
           now.balance - coalesce(n30.balance, d30.balance) as change30,
           now.balance - coalesce(n90.balance, d90.balance) as change90,
           exists (select from contest o where o.relationship = now.relationship
                   and o.trustor = now.trustor and o.closed_at is null) as contested
      from now cross join back
      left join score_30 n30 using (relationship, trustor)
      left join score_90 n90 using (relationship, trustor)
      left join daily_balance d30 on d30.relationship = now.relationship
        and d30.trustor = now.trustor and d30.day = (back.then30 at time zone 'UTC')::date - 1
      left join daily_balance d90 on d90.relationship = now.relationship
        and d90.trustor = now.trustor and d90.day = (back.then90 at time zone 'UTC')::date - 1)
  select instant, r.relationship, r.client_code, r.client_name, r.supplier_code, r.supplier_name,
         r.provisional, r.policy, r.revision, r.last_event_at,
         case when c.balance is not null and s.balance is not null
              then least(c.balance, s.balance) end,
         c.balance - s.balance,
         c.balance, c.confidence, c.kept, c.missed, c.made_good, c.lapsed, c.released, c.moved,
         c.moves, c.moved_days, c.open_reports, c.reported_since, c.open_breaches, c.contested,
         c.change30, c.change90, s.balance, s.confidence, s.kept, s.missed, s.made_good,
         s.lapsed, s.released, s.moved, s.moves, s.moved_days, s.open_reports, s.reported_since,
         s.open_breaches, s.contested, s.change30, s.change90
    from reported(mine, instant) r
    join side c on c.relationship = r.relationship and c.trustor = 'CLIENT'
    join side s on s.relationship = r.relationship and s.trustor = 'SUPPLIER'
$$;

-- Without a first day those of two years: of long silences each day has to be reckoned.
create or replace function report_daily_balances(
  mine uuid[], instant timestamptz, first date, until date)
returns table (
  relationship uuid,
  client_code text,
  client_name text,
  supplier_code text,
  supplier_name text,
  day date,
  provisional boolean,
  policy text,
  mutual double precision,
  gap double precision,
  client_in_supplier double precision,
  client_in_supplier_confidence double precision,
  client_in_supplier_kept bigint,
  client_in_supplier_missed bigint,
  client_in_supplier_made_good bigint,
  client_in_supplier_lapsed bigint,
  client_in_supplier_open_reports bigint,
  client_in_supplier_contested boolean,
  supplier_in_client double precision,
  supplier_in_client_confidence double precision,
  supplier_in_client_kept bigint,
  supplier_in_client_missed bigint,
  supplier_in_client_made_good bigint,
  supplier_in_client_lapsed bigint,
  supplier_in_client_open_reports bigint,
  supplier_in_client_contested boolean)
language sql stable
as $$
  with told as (
    select d.relationship, d.day, d.trustor, d.policy, d.balance, d.confidence, d.kept, d.missed,
           d.made_good, d.lapsed, d.open_reports::bigint, d.contested
      from daily_balance d
     where d.relationship = any(mine) and d.day >= coalesce(first, (instant at time zone 'UTC')::date - 731)
       and d.day < until
    union all
    -- Days that are over since the last event stand in no row: the funds tell them.
    select r.relationship, over.day, s.trustor, r.policy, s.balance, s.confidence, s.kept, s.missed,
           s.made_good, s.lapsed, s.open_reports,
           exists (select from contest o where o.relationship = r.relationship
                   and o.trustor = s.trustor and o.closed_at is null)
      from reported(mine, instant) r
      cross join lateral (
        select the::date as day, (the + interval '1 day') at time zone 'UTC' as ended
          from generate_series(
                 greatest(
                   coalesce(first, (instant at time zone 'UTC')::date - 731),
                   (r.last_event_at at time zone 'UTC')::date)::timestamp,
                 (least(until, (instant at time zone 'UTC')::date) - 1)::timestamp,
                 interval '1 day') as the) as over
      cross join lateral score_at(over.ended) s
     where s.relationship = r.relationship)
  select r.relationship, r.client_code, r.client_name, r.supplier_code, r.supplier_name,
         c.day, r.provisional, c.policy,
         case when c.balance is not null and s.balance is not null
              then least(c.balance, s.balance) end,
         c.balance - s.balance,
         c.balance, c.confidence, c.kept, c.missed, c.made_good, c.lapsed, c.open_reports,
         c.contested, s.balance, s.confidence, s.kept, s.missed, s.made_good, s.lapsed,
         s.open_reports, s.contested
    from reported(mine, instant) r
    join told c on c.relationship = r.relationship and c.trustor = 'CLIENT'
    join told s on s.relationship = r.relationship and s.trustor = 'SUPPLIER' and s.day = c.day
$$;

create or replace function report_commitments(mine uuid[], instant timestamptz)
returns table (
  at timestamptz,
  relationship uuid,
  client_code text,
  client_name text,
  supplier_code text,
  supplier_name text,
  commitment uuid,
  owner text,
  size text,
  promised_at timestamptz,
  first_due date,
  due date,
  moves bigint,
  moved_days bigint,
  state text,
  accepted_at timestamptz,
  delivered_at timestamptz,
  assessed_at timestamptz,
  outcome text,
  deemed boolean,
  disputed_at timestamptz,
  ruled boolean,
  released_at timestamptz,
  lapses_after timestamptz)
language sql stable
as $$
  select instant, r.relationship, r.client_code, r.client_name, r.supplier_code, r.supplier_name,
         c.commitment, coded(c.owner), coded(c.size), c.promised_at, c.first_due, c.due,
         c.moves, c.moved_days,
         case when c.released_at is not null then 'released'
              when c.outcome is not null then coded(c.outcome)
              when c.answer is null then 'proposed'
              when c.answer = 'DECLINED' then 'declined'
              when instant > c.lapses_after then 'lapsed'
              when c.delivered_at is not null then 'delivered'
              when instant >= c.overdue_from then 'overdue'
              else 'running' end,
         c.accepted_at, c.delivered_at, c.assessed_at, coded(c.outcome), c.deemed, c.disputed_at,
         c.ruled, c.released_at, c.lapses_after
    from reported(mine, instant) r
    join commitment c on c.relationship = r.relationship
$$;

create or replace function report_breaches(mine uuid[], instant timestamptz)
returns table (
  at timestamptz,
  relationship uuid,
  client_code text,
  client_name text,
  supplier_code text,
  supplier_name text,
  breach uuid,
  responsible text,
  kind text,
  severity text,
  damage numeric,
  damage_currency text,
  incident uuid,
  report text,
  reported_at timestamptz,
  report_since timestamptz,
  settled_at timestamptz,
  healed_at timestamptz,
  apology_status text,
  apology_since timestamptz,
  apology_share double precision,
  apology_waits_for text,
  apology_waits_on text,
  apology_waits_since timestamptz,
  apology_until timestamptz,
  explanation_status text,
  explanation_since timestamptz,
  explanation_share double precision,
  explanation_waits_for text,
  explanation_waits_on text,
  explanation_waits_since timestamptz,
  explanation_until timestamptz,
  remedy_status text,
  remedy_since timestamptz,
  remedy_share double precision,
  remedy_waits_for text,
  remedy_waits_on text,
  remedy_waits_since timestamptz,
  remedy_until timestamptz,
  silence_status text,
  silence_since timestamptz,
  silence_share double precision,
  silence_waits_for text,
  silence_waits_on text,
  silence_waits_since timestamptz,
  silence_until timestamptz,
  patience_status text,
  patience_since timestamptz,
  patience_share double precision,
  patience_waits_for text,
  patience_waits_on text,
  patience_waits_since timestamptz,
  patience_until timestamptz)
language sql stable
as $$
  select instant, r.relationship, r.client_code, r.client_name, r.supplier_code, r.supplier_name,
         b.breach, coded(b.responsible), coded(b.kind), coded(b.severity),
         b.damage, b.damage_currency, b.incident, coded(b.report),
         b.reported_at, b.report_since, b.settled_at,
         case when known.proven and heals.at <= instant then heals.at end,
         apology.status, apology.since, apology.share,
         apology.what, case when apology.what is not null then apology.side end,
         apology.awaited, null::timestamptz,
         explanation.status, explanation.since, explanation.share,
         explanation.what, case when explanation.what is not null then explanation.side end,
         explanation.awaited, null::timestamptz,
         remedy.status, remedy.since, remedy.share,
         remedy.what, remedy.side, case when remedy.what is not null then remedy.since end,
         remedy.until,
         silence.status, silence.since, silence.share,
         silence.what, silence.side, case when silence.what is not null then silence.since end,
         silence.until,
         patience.status, patience.since, patience.share,
         patience.what, patience.side, patience.awaited, patience.until
    from reported(mine, instant) r
    join breach b on b.relationship = r.relationship
    join severity_rule rule on rule.severity = b.severity
    cross join lateral (
      select b.report in ('ACKNOWLEDGED', 'UPHELD') as proven,
             b.report in ('REPORTED', 'DISPUTED') as open,
             coded(b.responsible) as responsible,
             case b.responsible when 'CLIENT' then 'supplier' else 'client' end as injured,
             b.quiet_since + make_interval(secs => 86400 * rule.quiet_days) as quiet_until,
             b.patient_since + make_interval(secs => 86400 * rule.patience_days) as patient_until
    ) as known
    cross join lateral (
      select case when b.reached is not null
                  then greatest(b.reached, known.quiet_until, known.patient_until) end as at
    ) as heals
    cross join lateral (select coalesce(heals.at <= instant, false) as by) as healed
    cross join lateral (
      select case when known.open then 'locked' when not known.proven then null
                  when b.apology_at is null then 'open' else 'complete' end as status,
             case when known.open then b.reported_at when not known.proven then null
                  else coalesce(b.apology_at, b.settled_at) end as since,
             case when known.open then 0 when not known.proven then null
                  when b.apology_at is null then 0 else 1 end::double precision as share,
             case when known.open then 'answer-to-report' when not known.proven then null
                  when b.apology_at is null then 'apology'
                  when b.apology_answer is null and not healed.by then 'answer-to-apology' end
               as what,
             case when known.open or b.apology_at is null then known.responsible
                  else known.injured end as side,
             case when known.open then b.reported_at when not known.proven then null
                  when b.apology_at is null then b.settled_at
                  when b.apology_answer is null and not healed.by then b.apology_at end as awaited
    ) as apology
    -- One that was given counts only once there is an apology.
    cross join lateral (
      select case when known.open then 'locked' when not known.proven then null
                  when b.explanation_at is null then 'open'
                  when b.apology_at is null then 'under-way' else 'complete' end as status,
             case when known.open then b.reported_at when not known.proven then null
                  else coalesce(b.explanation_at, b.settled_at) end as since,
             case when known.open then 0 when not known.proven then null
                  when b.explanation_at is null or b.apology_at is null then 0 else 1 end
               ::double precision as share,
             case when known.open then 'answer-to-report' when not known.proven then null
                  when b.explanation_at is null then 'explanation'
                  when b.apology_at is null then 'apology'
                  when b.explanation_answer is null and not healed.by
                  then 'answer-to-explanation' end as what,
             case when known.open or b.explanation_at is null or b.apology_at is null
                  then known.responsible else known.injured end as side,
             case when known.open then b.reported_at when not known.proven then null
                  when b.explanation_at is null then b.settled_at
                  when b.apology_at is null then b.explanation_at
                  when b.explanation_answer is null and not healed.by then b.explanation_at end
               as awaited
    ) as explanation
    cross join lateral (
      select known.proven and b.offer_until >= instant and b.remedy_status <> 'COMPLETE'
             and b.remedy_waits_for not in ('DELIVERY', 'PAYMENT') as open
    ) as offer
    cross join lateral (
      select case when known.open then 'locked' when offer.open then 'waiting'
                  else coded(b.remedy_status) end as status,
             case when known.open then b.reported_at else b.remedy_since end as since,
             case when known.open then 0 else b.remedy_part end as share,
             case when known.open then 'answer-to-report' when offer.open then 'answer-to-offer'
                  else coded(b.remedy_waits_for) end as what,
             case when known.open then known.responsible when offer.open then coded(b.offer_on)
                  else coded(b.remedy_waits_on) end as side,
             case when known.open then null when offer.open then b.offer_until
                  else b.remedy_until end as until
    ) as remedy
    cross join lateral (
      select case when known.open then 'locked' when not known.proven then null
                  when b.probation_from is null then 'locked'
                  when known.quiet_until <= instant then 'complete'
                  when b.quiet_since > b.probation_from then 'broken'
                  else 'under-way' end as status,
             case when known.open then b.reported_at when not known.proven then null
                  when b.probation_from is null then b.settled_at
                  when known.quiet_until <= instant then known.quiet_until
                  else b.quiet_since end as since,
             case when known.open then 0 when not known.proven then null
                  when b.probation_from is null then 0
                  else least(1, days(instant - b.quiet_since) / rule.quiet_days) end as share,
             case when known.open then 'answer-to-report' when not known.proven then null
                  when b.probation_from is null then 'words-and-remedy'
                  when known.quiet_until > instant then 'time' end as what,
             case when known.open or known.proven and b.probation_from is null
                  then known.responsible end as side,
             case when known.proven and known.quiet_until > instant then known.quiet_until end
               as until
    ) as silence
    -- What was delivered waits for the other side, and so does what is still to be agreed; who did
    -- his part is not waited for. What was set aside too long ago counts anew, like any promise.
    left join lateral (
      select case when c.answer is null then 'answer-to-commitment'
                  when c.awaits = 1 then 'assessment-of-commitment'
                  else 'answer-to-move' end as what,
             c.since
        from (select c.*, 1 as awaits, c.set_aside_at as since
                from commitment c
               where c.relationship = b.relationship and c.owner = b.responsible
                 and c.outcome is null and c.released_at is null
                 and c.answer = 'ACCEPTED' and c.delivered_at is not null
                 and instant <= c.lapses_after
                 and (instant > c.set_aside_until
                      or c.set_aside_counts and b.probation_revision <= c.set_aside_revision)
              union all
              select c.*, 2, c.promised_at
                from commitment c
               where c.relationship = b.relationship and c.owner = b.responsible
                 and c.outcome is null and c.released_at is null
                 and c.answer is null and instant <= c.lapses_after
              union all
              select c.*, 2, c.move_at
                from commitment c
               where c.relationship = b.relationship and c.owner = b.responsible
                 and c.outcome is null and c.released_at is null
                 and c.answer = 'ACCEPTED' and c.move_by = c.owner and instant < c.move_until) c
       order by c.awaits, c.since, c.place
       limit 1
    ) as word on b.probation_from is not null and b.reached is null
    cross join lateral (
      select case when known.open then 'locked' when not known.proven then null
                  when b.probation_from is null then 'locked'
                  when b.reached is not null and known.patient_until <= instant then 'complete'
                  else 'under-way' end as status,
             case when known.open then b.reported_at when not known.proven then null
                  when b.probation_from is null then b.settled_at
                  when b.reached is not null and known.patient_until <= instant
                  then greatest(b.reached, known.patient_until)
                  else b.patient_since end as since,
             case when known.open then 0 when not known.proven then null
                  when b.probation_from is null then 0
                  when b.reached is not null and known.patient_until <= instant then 1
                  else least(1, b.count / rule.sum,
                             days(instant - b.patient_since) / rule.patience_days) end as share,
             case when known.open then 'answer-to-report' when not known.proven then null
                  when b.probation_from is null then 'words-and-remedy'
                  when b.reached is null then coalesce(word.what, 'kept-commitments')
                  when known.patient_until > instant then 'time' end as what,
             case when known.open or known.proven and b.probation_from is null
                  then known.responsible
                  when b.reached is null and known.proven
                  then case when word.what is null then known.responsible else known.injured end
                  end as side,
             case when known.open then b.reported_at when not known.proven then null
                  when b.probation_from is null then b.settled_at
                  when b.reached is null then coalesce(word.since, b.patient_since)
                  when known.patient_until > instant then b.patient_since end as awaited,
             case when known.proven and known.patient_until > instant then known.patient_until end
               as until
    ) as patience
$$;

create or replace function report_cases(mine uuid[], instant timestamptz)
returns table (
  at timestamptz,
  relationship uuid,
  client_code text,
  client_name text,
  supplier_code text,
  supplier_name text,
  case_id uuid,
  previous uuid,
  opened_by text,
  opened_at timestamptz,
  neutral_code text,
  neutral_name text,
  terms_proposed_at timestamptz,
  terms_accepted_at timestamptz,
  stage text,
  stage_since timestamptz,
  outcome text,
  closed_at timestamptz,
  duration_days double precision,
  meetings bigint,
  fee numeric,
  fee_currency text,
  at_stake numeric,
  at_stake_currency text,
  fee_of_stake numeric)
language sql stable
as $$
  select instant, r.relationship, r.client_code, r.client_name, r.supplier_code, r.supplier_name,
         c.case_id, c.previous, coded(c.opened_by), c.opened_at, firm.code, firm.name,
         c.terms_proposed_at, c.terms_accepted_at, coded(c.stage), c.stage_since,
         coded(c.outcome), c.closed_at, days(coalesce(c.closed_at, instant) - c.opened_at),
         c.meetings, c.fee, c.fee_currency, c.at_stake, c.at_stake_currency, c.fee_of_stake
    from reported(mine, instant) r
    join mediated_case c on c.relationship = r.relationship
    join organisation firm on firm.id = c.firm
$$;

comment on function report_scores is
  'The rows of a report, as the view reporting.scores tells them.';
comment on function report_daily_balances is
  'The rows of a report, as the view reporting.daily_balances tells them.';
comment on function report_commitments is
  'The rows of a report, as the view reporting.commitments tells them.';
comment on function report_breaches is
  'The rows of a report, as the view reporting.breaches tells them.';
comment on function report_cases is
  'The rows of a report, as the view reporting.cases tells them.';

revoke execute on function reported,
  report_scores,
  report_daily_balances,
  report_commitments,
  report_breaches,
  report_cases from public;
grant execute on function coded,
  reported,
  report_scores,
  report_daily_balances,
  report_commitments,
  report_breaches,
  report_cases to ${service_role};
