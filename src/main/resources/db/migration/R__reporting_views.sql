-- The schema reporting, for logins. Each of its functions reads with rights of its own, and gives
-- rows of what the login of the session was granted (reporting.mine) and no other, whatever stands
-- around it in a query. It runs again whenever it has changed.

create or replace function reporting.scores_at(instant timestamptz)
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
language sql stable security definer set search_path = public, pg_temp
as $$
  select *
    from report_scores(reporting.mine(), instant)
$$;
comment on function reporting.scores_at is
  'The rows of reporting.scores at an instant. Relationships with a later event are left out.';

create or replace function reporting.daily_balances_at(instant timestamptz)
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
language sql stable security definer set search_path = public, pg_temp
as $$
  select *
    from report_daily_balances(reporting.mine(), instant, null, date '9999-12-31')
$$;
comment on function reporting.daily_balances_at is
  'The rows of reporting.daily_balances, of the two years before an instant. Relationships with a later event are'
  ' left out.';

create or replace function reporting.daily_balances_between(first date, until date)
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
language sql stable security definer set search_path = public, pg_temp
as $$
  select *
    from report_daily_balances(reporting.mine(), reporting.latest(), first, until)
$$;
comment on function reporting.daily_balances_between is
  'The rows of reporting.daily_balances from the first day until the one behind the last, of'
  ' whichever years.';

create or replace function reporting.commitments_at(instant timestamptz)
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
language sql stable security definer set search_path = public, pg_temp
as $$
  select *
    from report_commitments(reporting.mine(), instant)
$$;
comment on function reporting.commitments_at is
  'The rows of reporting.commitments at an instant. Relationships with a later event are'
  ' left out.';

create or replace function reporting.breaches_at(instant timestamptz)
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
language sql stable security definer set search_path = public, pg_temp
as $$
  select *
    from report_breaches(reporting.mine(), instant)
$$;
comment on function reporting.breaches_at is
  'The rows of reporting.breaches at an instant. Relationships with a later event are left out.';

create or replace function reporting.cases_at(instant timestamptz)
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
language sql stable security definer set search_path = public, pg_temp
as $$
  select *
    from report_cases(reporting.mine(), instant)
$$;
comment on function reporting.cases_at is
  'The rows of reporting.cases at an instant. Relationships with a later event are left out.';

create or replace view reporting.scores with (security_barrier) as
select * from reporting.scores_at(reporting.latest());

comment on view reporting.scores is
  'How far client and supplier of each relationship trust each other, a row a relationship.';
comment on column reporting.scores.at is
  'The instant at which the whole row is told, in UTC.';
comment on column reporting.scores.relationship is
  'The relationship''s id.';
comment on column reporting.scores.client_code is
  'The client''s code.';
comment on column reporting.scores.client_name is
  'The client''s name.';
comment on column reporting.scores.supplier_code is
  'The supplier''s code.';
comment on column reporting.scores.supplier_name is
  'The supplier''s name.';
comment on column reporting.scores.provisional is
  'Whether the history is still being imported, so that this can change.';
comment on column reporting.scores.policy is
  'The trust policy by which it was scored, by name.';
comment on column reporting.scores.revision is
  'The last event''s number in the log.';
comment on column reporting.scores.last_event_at is
  'When the last event took effect, in UTC.';
comment on column reporting.scores.mutual is
  'The weaker of the two balances; empty when a side is.';
comment on column reporting.scores.gap is
  'client_in_supplier less supplier_in_client; empty when a side is.';
comment on column reporting.scores.client_in_supplier is
  'How far the client trusts the supplier, 0 to 100; empty while there is no evidence. 50'
  ' means unknown, not half.';
comment on column reporting.scores.client_in_supplier_confidence is
  'How much of client_in_supplier rests on evidence, 0 to 1.';
comment on column reporting.scores.client_in_supplier_kept is
  'Commitments that the supplier kept.';
comment on column reporting.scores.client_in_supplier_missed is
  'Commitments that the supplier missed.';
comment on column reporting.scores.client_in_supplier_made_good is
  'Commitments that the supplier kept late, and that were taken all the same.';
comment on column reporting.scores.client_in_supplier_lapsed is
  'Commitments of the supplier that nobody assessed within 100 days of their due day.';
comment on column reporting.scores.client_in_supplier_released is
  'Commitments that the supplier was let off.';
comment on column reporting.scores.client_in_supplier_moved is
  'Commitments of the supplier of which both sides agreed to move the due day.';
comment on column reporting.scores.client_in_supplier_moves is
  'How often, all together.';
comment on column reporting.scores.client_in_supplier_moved_days is
  'By how many days, all together.';
comment on column reporting.scores.client_in_supplier_open_reports is
  'Reports of a breach by the supplier that are neither proven nor gone.';
comment on column reporting.scores.client_in_supplier_open_reports_since is
  'When the oldest of them was made; empty when there is none.';
comment on column reporting.scores.client_in_supplier_breaches_in_repair is
  'Proven breaches by the supplier that are not healed.';
comment on column reporting.scores.client_in_supplier_contested is
  'Whether a side holds client_in_supplier for wrong and nobody has answered it.';
comment on column reporting.scores.client_in_supplier_change30 is
  'client_in_supplier less what it was at the end of the last day (UTC) that was over 30'
  ' days before; empty when there was no evidence then.';
comment on column reporting.scores.client_in_supplier_change90 is
  'client_in_supplier less what it was at the end of the last day (UTC) that was over 90'
  ' days before; empty when there was no evidence then.';
comment on column reporting.scores.supplier_in_client is
  'How far the supplier trusts the client, 0 to 100; empty while there is no evidence. 50'
  ' means unknown, not half.';
comment on column reporting.scores.supplier_in_client_confidence is
  'How much of supplier_in_client rests on evidence, 0 to 1.';
comment on column reporting.scores.supplier_in_client_kept is
  'Commitments that the client kept.';
comment on column reporting.scores.supplier_in_client_missed is
  'Commitments that the client missed.';
comment on column reporting.scores.supplier_in_client_made_good is
  'Commitments that the client kept late, and that were taken all the same.';
comment on column reporting.scores.supplier_in_client_lapsed is
  'Commitments of the client that nobody assessed within 100 days of their due day.';
comment on column reporting.scores.supplier_in_client_released is
  'Commitments that the client was let off.';
comment on column reporting.scores.supplier_in_client_moved is
  'Commitments of the client of which both sides agreed to move the due day.';
comment on column reporting.scores.supplier_in_client_moves is
  'How often, all together.';
comment on column reporting.scores.supplier_in_client_moved_days is
  'By how many days, all together.';
comment on column reporting.scores.supplier_in_client_open_reports is
  'Reports of a breach by the client that are neither proven nor gone.';
comment on column reporting.scores.supplier_in_client_open_reports_since is
  'When the oldest of them was made; empty when there is none.';
comment on column reporting.scores.supplier_in_client_breaches_in_repair is
  'Proven breaches by the client that are not healed.';
comment on column reporting.scores.supplier_in_client_contested is
  'Whether a side holds supplier_in_client for wrong and nobody has answered it.';
comment on column reporting.scores.supplier_in_client_change30 is
  'supplier_in_client less what it was at the end of the last day (UTC) that was over 30'
  ' days before; empty when there was no evidence then.';
comment on column reporting.scores.supplier_in_client_change90 is
  'supplier_in_client less what it was at the end of the last day (UTC) that was over 90'
  ' days before; empty when there was no evidence then.';

create or replace view reporting.daily_balances with (security_barrier) as
select * from reporting.daily_balances_at(reporting.latest());

comment on view reporting.daily_balances is
  'How far they trusted each other at the end of each day that is over (UTC), a row a'
  ' relationship and day; of the last two years, unless others are asked for. What is not'
  ' provisional never changes.';
comment on column reporting.daily_balances.relationship is
  'The relationship''s id.';
comment on column reporting.daily_balances.client_code is
  'The client''s code.';
comment on column reporting.daily_balances.client_name is
  'The client''s name.';
comment on column reporting.daily_balances.supplier_code is
  'The supplier''s code.';
comment on column reporting.daily_balances.supplier_name is
  'The supplier''s name.';
comment on column reporting.daily_balances.day is
  'The day, in UTC, at the end of which it was so.';
comment on column reporting.daily_balances.provisional is
  'Whether the history is still being imported, so that this can change.';
comment on column reporting.daily_balances.policy is
  'The trust policy by which it was scored, by name.';
comment on column reporting.daily_balances.mutual is
  'The weaker of the two balances; empty when a side is.';
comment on column reporting.daily_balances.gap is
  'client_in_supplier less supplier_in_client; empty when a side is.';
comment on column reporting.daily_balances.client_in_supplier is
  'How far the client trusts the supplier, 0 to 100; empty while there is no evidence. 50'
  ' means unknown, not half.';
comment on column reporting.daily_balances.client_in_supplier_confidence is
  'How much of client_in_supplier rests on evidence, 0 to 1.';
comment on column reporting.daily_balances.client_in_supplier_kept is
  'Commitments that the supplier kept.';
comment on column reporting.daily_balances.client_in_supplier_missed is
  'Commitments that the supplier missed.';
comment on column reporting.daily_balances.client_in_supplier_made_good is
  'Commitments that the supplier kept late, and that were taken all the same.';
comment on column reporting.daily_balances.client_in_supplier_lapsed is
  'Commitments of the supplier that nobody assessed within 100 days of their due day.';
comment on column reporting.daily_balances.client_in_supplier_open_reports is
  'Reports of a breach by the supplier that are neither proven nor gone.';
comment on column reporting.daily_balances.client_in_supplier_contested is
  'Whether a side holds client_in_supplier for wrong and nobody has answered it.';
comment on column reporting.daily_balances.supplier_in_client is
  'How far the supplier trusts the client, 0 to 100; empty while there is no evidence. 50'
  ' means unknown, not half.';
comment on column reporting.daily_balances.supplier_in_client_confidence is
  'How much of supplier_in_client rests on evidence, 0 to 1.';
comment on column reporting.daily_balances.supplier_in_client_kept is
  'Commitments that the client kept.';
comment on column reporting.daily_balances.supplier_in_client_missed is
  'Commitments that the client missed.';
comment on column reporting.daily_balances.supplier_in_client_made_good is
  'Commitments that the client kept late, and that were taken all the same.';
comment on column reporting.daily_balances.supplier_in_client_lapsed is
  'Commitments of the client that nobody assessed within 100 days of their due day.';
comment on column reporting.daily_balances.supplier_in_client_open_reports is
  'Reports of a breach by the client that are neither proven nor gone.';
comment on column reporting.daily_balances.supplier_in_client_contested is
  'Whether a side holds supplier_in_client for wrong and nobody has answered it.';

create or replace view reporting.commitments with (security_barrier) as
select * from reporting.commitments_at(reporting.latest());

comment on view reporting.commitments is
  'A row a commitment: what was promised by whom, when it was due and what became of it. No'
  ' words.';
comment on column reporting.commitments.at is
  'The instant at which the whole row is told, in UTC.';
comment on column reporting.commitments.relationship is
  'The relationship''s id.';
comment on column reporting.commitments.client_code is
  'The client''s code.';
comment on column reporting.commitments.client_name is
  'The client''s name.';
comment on column reporting.commitments.supplier_code is
  'The supplier''s code.';
comment on column reporting.commitments.supplier_name is
  'The supplier''s name.';
comment on column reporting.commitments.commitment is
  'The commitment''s id.';
comment on column reporting.commitments.owner is
  'The side that promised: client or supplier.';
comment on column reporting.commitments.size is
  'How much it weighs: small, normal or large.';
comment on column reporting.commitments.promised_at is
  'When it was made, in UTC.';
comment on column reporting.commitments.first_due is
  'The due day that was promised first.';
comment on column reporting.commitments.due is
  'The due day in force, after all moves.';
comment on column reporting.commitments.moves is
  'How often both sides agreed to move the due day.';
comment on column reporting.commitments.moved_days is
  'By how many days, all together.';
comment on column reporting.commitments.state is
  'Where it stands: proposed, declined, running (accepted, not yet due), overdue,'
  ' delivered, lapsed, kept, made-good, missed or released.';
comment on column reporting.commitments.accepted_at is
  'When the other side accepted it, in UTC; empty until then.';
comment on column reporting.commitments.delivered_at is
  'When it was first said to be delivered, in UTC; empty until then.';
comment on column reporting.commitments.assessed_at is
  'When it was last said what became of it, in UTC; empty until then.';
comment on column reporting.commitments.outcome is
  'What became of it: kept, made-good or missed; empty until somebody said.';
comment on column reporting.commitments.deemed is
  'Whether it counts as kept because nobody answered the delivery in the agreed term.';
comment on column reporting.commitments.disputed_at is
  'When its owner held what was said of it for wrong, in UTC; empty when not.';
comment on column reporting.commitments.ruled is
  'Whether a neutral decided what became of it.';
comment on column reporting.commitments.released_at is
  'When its owner was let off, in UTC; empty when not.';
comment on column reporting.commitments.lapses_after is
  'The last instant at which it can be called missed or made good, in UTC.';

create or replace view reporting.breaches with (security_barrier) as
select * from reporting.breaches_at(reporting.latest());

comment on view reporting.breaches is
  'A row a breach: where its report stands, and how far each of the five steps has come and'
  ' what it waits for. No words.';
comment on column reporting.breaches.at is
  'The instant at which the whole row is told, in UTC.';
comment on column reporting.breaches.relationship is
  'The relationship''s id.';
comment on column reporting.breaches.client_code is
  'The client''s code.';
comment on column reporting.breaches.client_name is
  'The client''s name.';
comment on column reporting.breaches.supplier_code is
  'The supplier''s code.';
comment on column reporting.breaches.supplier_name is
  'The supplier''s name.';
comment on column reporting.breaches.breach is
  'The breach''s id.';
comment on column reporting.breaches.responsible is
  'The side that is said to have broken trust: client or supplier.';
comment on column reporting.breaches.kind is
  'Of which kind: ability, benevolence or integrity.';
comment on column reporting.breaches.severity is
  'How severe: minor, serious or grave.';
comment on column reporting.breaches.damage is
  'What it cost, by the word of who reported it; empty when that was not said.';
comment on column reporting.breaches.damage_currency is
  'The currency of that (ISO 4217).';
comment on column reporting.breaches.incident is
  'What is the same fact has the same id here, and counts once.';
comment on column reporting.breaches.report is
  'Where the report stands: reported, disputed, acknowledged, upheld, dismissed or withdrawn.';
comment on column reporting.breaches.reported_at is
  'When it was reported, in UTC.';
comment on column reporting.breaches.report_since is
  'From when the report has stood where it stands, in UTC.';
comment on column reporting.breaches.settled_at is
  'When it was proven, or gone, in UTC; empty while the report is open.';
comment on column reporting.breaches.healed_at is
  'When it was healed, in UTC; empty while it is not.';
comment on column reporting.breaches.apology_status is
  'Where the apology stands: locked, open, under-way, waiting, complete or broken; empty'
  ' when the report is gone, like all of its steps.';
comment on column reporting.breaches.apology_since is
  'From when the apology has stood like this, in UTC.';
comment on column reporting.breaches.apology_share is
  'How much of the apology is done, 0 to 1.';
comment on column reporting.breaches.apology_waits_for is
  'What the apology waits for; empty when for nothing.';
comment on column reporting.breaches.apology_waits_on is
  'Who has to do that: client or supplier; empty for time.';
comment on column reporting.breaches.apology_waits_since is
  'From when that has been waited for, in UTC.';
comment on column reporting.breaches.apology_until is
  'By when time alone would complete the apology, an offer lapses, or what was promised is'
  ' due, in UTC; empty when there is no such instant.';
comment on column reporting.breaches.explanation_status is
  'Where the explanation stands: locked, open, under-way, waiting, complete or broken;'
  ' empty when the report is gone, like all of its steps.';
comment on column reporting.breaches.explanation_since is
  'From when the explanation has stood like this, in UTC.';
comment on column reporting.breaches.explanation_share is
  'How much of the explanation is done, 0 to 1.';
comment on column reporting.breaches.explanation_waits_for is
  'What the explanation waits for; empty when for nothing.';
comment on column reporting.breaches.explanation_waits_on is
  'Who has to do that: client or supplier; empty for time.';
comment on column reporting.breaches.explanation_waits_since is
  'From when that has been waited for, in UTC.';
comment on column reporting.breaches.explanation_until is
  'By when time alone would complete the explanation, an offer lapses, or what was promised'
  ' is due, in UTC; empty when there is no such instant.';
comment on column reporting.breaches.remedy_status is
  'Where the remedy stands: locked, open, under-way, waiting, complete or broken; empty'
  ' when the report is gone, like all of its steps.';
comment on column reporting.breaches.remedy_since is
  'From when the remedy has stood like this, in UTC.';
comment on column reporting.breaches.remedy_share is
  'How much of the remedy is done, 0 to 1.';
comment on column reporting.breaches.remedy_waits_for is
  'What the remedy waits for; empty when for nothing.';
comment on column reporting.breaches.remedy_waits_on is
  'Who has to do that: client or supplier; empty for time.';
comment on column reporting.breaches.remedy_waits_since is
  'From when that has been waited for, in UTC.';
comment on column reporting.breaches.remedy_until is
  'By when time alone would complete the remedy, an offer lapses, or what was promised is'
  ' due, in UTC; empty when there is no such instant.';
comment on column reporting.breaches.silence_status is
  'Where the silence stands: locked, open, under-way, waiting, complete or broken; empty'
  ' when the report is gone, like all of its steps.';
comment on column reporting.breaches.silence_since is
  'From when the silence has stood like this, in UTC.';
comment on column reporting.breaches.silence_share is
  'How much of the silence is done, 0 to 1.';
comment on column reporting.breaches.silence_waits_for is
  'What the silence waits for; empty when for nothing.';
comment on column reporting.breaches.silence_waits_on is
  'Who has to do that: client or supplier; empty for time.';
comment on column reporting.breaches.silence_waits_since is
  'From when that has been waited for, in UTC.';
comment on column reporting.breaches.silence_until is
  'By when time alone would complete the silence, an offer lapses, or what was promised is'
  ' due, in UTC; empty when there is no such instant.';
comment on column reporting.breaches.patience_status is
  'Where the patience stands: locked, open, under-way, waiting, complete or broken; empty'
  ' when the report is gone, like all of its steps.';
comment on column reporting.breaches.patience_since is
  'From when the patience has stood like this, in UTC.';
comment on column reporting.breaches.patience_share is
  'How much of the patience is done, 0 to 1.';
comment on column reporting.breaches.patience_waits_for is
  'What the patience waits for; empty when for nothing.';
comment on column reporting.breaches.patience_waits_on is
  'Who has to do that: client or supplier; empty for time.';
comment on column reporting.breaches.patience_waits_since is
  'From when that has been waited for, in UTC.';
comment on column reporting.breaches.patience_until is
  'By when time alone would complete the patience, an offer lapses, or what was promised is'
  ' due, in UTC; empty when there is no such instant.';

create or replace view reporting.cases with (security_barrier) as
select * from reporting.cases_at(reporting.latest());

comment on view reporting.cases is
  'A row a case: how far it has come, how long it lasts, and its cost next to what is at'
  ' stake. No words.';
comment on column reporting.cases.at is
  'The instant at which the whole row is told, in UTC.';
comment on column reporting.cases.relationship is
  'The relationship''s id.';
comment on column reporting.cases.client_code is
  'The client''s code.';
comment on column reporting.cases.client_name is
  'The client''s name.';
comment on column reporting.cases.supplier_code is
  'The supplier''s code.';
comment on column reporting.cases.supplier_name is
  'The supplier''s name.';
comment on column reporting.cases.case_id is
  'The case''s id.';
comment on column reporting.cases.previous is
  'The case that was closed last before it; empty for the first.';
comment on column reporting.cases.opened_by is
  'The side that opened it: client or supplier.';
comment on column reporting.cases.opened_at is
  'When it was opened, in UTC.';
comment on column reporting.cases.neutral_code is
  'The code of the organisation of the neutral.';
comment on column reporting.cases.neutral_name is
  'The name of that organisation.';
comment on column reporting.cases.terms_proposed_at is
  'When the terms on the table were proposed, in UTC; empty until then.';
comment on column reporting.cases.terms_accepted_at is
  'When the second side accepted them, in UTC; empty until then.';
comment on column reporting.cases.stage is
  'How far it has come: opening, exploring-will, reconciling, repairing, probation or closed.';
comment on column reporting.cases.stage_since is
  'From when it has been there, in UTC.';
comment on column reporting.cases.outcome is
  'How it ended: restored, not-restored, no-will, mediation-declined, neutral-stepped-down,'
  ' contract-ended or taken-to-court; empty while it is open.';
comment on column reporting.cases.closed_at is
  'When it was closed, in UTC; empty while it is open.';
comment on column reporting.cases.duration_days is
  'How long it has lasted, or lasted until it was closed, in days of 24 hours.';
comment on column reporting.cases.meetings is
  'How often people sat together, on the neutral''s word.';
comment on column reporting.cases.fee is
  'What the neutral asks, by the terms on the table; empty when they do not say.';
comment on column reporting.cases.fee_currency is
  'The currency of that (ISO 4217).';
comment on column reporting.cases.at_stake is
  'What it would cost to part, by the same terms; empty when they do not say.';
comment on column reporting.cases.at_stake_currency is
  'The currency of that (ISO 4217).';
comment on column reporting.cases.fee_of_stake is
  'The fee in percents of what is at stake; empty when either is unknown, or in another'
  ' currency.';

-- Who was let in before sees what is new here too.
select reporting.let_in(login)
  from (select distinct login from reporting_grant
         where login in (select rolname from pg_roles)) as known;
