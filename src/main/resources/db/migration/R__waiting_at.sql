-- The instant that something which is waited for is held against. While a history is told, that is
-- not the present but how far it was told; only who closes it, and by when, goes by the clock.
create or replace function waiting_by(what text, told timestamptz, clock timestamptz)
returns timestamptz
language sql immutable parallel safe
as $$
  select case what when 'closing-of-history' then clock else told end
$$;

-- What is waited for at an instant that is not before the last event. A plain query, so that it is
-- planned as a part of the one that asks.
create or replace function waiting_at(told timestamptz, clock timestamptz) returns setof waiting
language sql stable parallel safe
as $$
  select * from waiting w
   where w.since <= waiting_by(w.what, told, clock)
     and (w.ends is null or w.ends > waiting_by(w.what, told, clock))
$$;

comment on function waiting_at is
  'What is waited for at an instant, from whom, since and until when; what has ended or not yet'
  ' begun by then is left out. side TIME: nobody has to do anything. told: how far a history is'
  ' told that is being imported, otherwise the present, as clock is always.';
