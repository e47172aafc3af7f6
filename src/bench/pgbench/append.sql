-- The statements of one append over HTTP with an Idempotency-Key, a promise that is made: the seat of
-- who makes it, the relationship's row under its lock, the key with the clock, and all that is written. Changes when what an append does changes. {what stands so} is filled in by the bench
-- with what a real one wrote.
\set number random(0, :relationships)
\set key random(1, 1000000000000000)
with seated as materialized (
  select * from membership where relationship = cast(lpad(:number::text, 32, '0') as uuid))
select m.participant, m.side, m.only_case, m.leads, m.until,
       coalesce(m.left_revision, 9223372036854775807) as up_to
  from seated m
  join identity i on i.participant = m.participant
  join organisation o on o.id = m.organisation
 where i.issuer = 'vertrouwensfonds' and i.subject = 'bert-' || :number and o.code = 's-' || :number
 order by m.left_revision desc nulls first
 limit 1;
begin;
select id as relationship, revision + 1 as revision from relationship
 where id = cast(lpad(:number::text, 32, '0') as uuid) for update \gset
select clock_timestamp() as now, gen_random_uuid() as event, c.location
  from (select) as one
  left join command c
    on c.id = md5(:number::text) || md5(:key::text) \gset
-- writes
update relationship
   set effective_at = :now, recorded_at = :now, importing = false, policy = 'fonds-1',
       revision = :revision, head = '{leaf}', frontier = '{frontier}', reported = true
 where id = :relationship;
insert into event (relationship, revision, id, type, visibility, effective_at, bends, envelope, leaf, nodes)
  values (:relationship, :revision, :event, '{type}', 'ALL', :now, false, '{envelope}', '{leaf}', '{leaf}');
insert into content (event, salt, body) values (:event, '{salt}', '{body}');
insert into feed_outbox (recorded_at, relationship, first_revision, last_revision)
  values (:now, :relationship, :revision, :revision);
insert into waiting (relationship, subject, what, side, since, until, ends)
  values (:relationship, :event, 'answer-commitment', 'CLIENT', :now, null, null)
  on conflict (relationship, subject, what, side, since)
  do update set until = excluded.until, ends = excluded.ends;
insert into commitment
  select * from jsonb_populate_record(null::commitment, convert_from('{commitment}', 'UTF8')::jsonb
    || jsonb_build_object('relationship', :relationship::text, 'commitment', :event::text))
  on conflict (relationship, commitment)
  do update set due = excluded.due, answer = excluded.answer, outcome = excluded.outcome;
insert into command (id, salt, mac, location, relationship, first_revision, last_revision,
    recorded_at)
  values (md5(:number::text) || md5(:key::text), '{salt}', '{leaf}',
    '/relationships/' || :relationship || '/commitments/' || :event, :relationship, :revision,
    :revision, :now);
-- end of writes
commit;
