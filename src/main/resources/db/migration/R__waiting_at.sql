-- What is waited for at an instant that is not before the last event. A plain query, so that it is
-- planned as a part of the one that asks.
create or replace function waiting_at(instant timestamptz) returns setof waiting
language sql stable parallel safe
as $$
  select * from waiting w where w.since <= instant and (w.ends is null or w.ends > instant)
$$;

comment on function waiting_at is
  'What is waited for at an instant, from whom, since and until when; what has ended or not yet'
  ' begun by then is left out. side TIME: nobody has to do anything.';
