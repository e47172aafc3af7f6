-- The statements of one append over HTTP with an Idempotency-Key, a promise that is made: the seat of
-- who makes it, the key, the relationship's row under its lock, the key again, the clock, and all that
-- is written. Changes when what an append does changes. {what stands so} is filled in by the bench
-- with what a real one wrote.
\set number random(0, :relationships)
\set key random(1, 1000000000000000)
select m.participant, m.relationship, m.side, m.role, m.mandate, m.since, m.until, m.left_revision
  from membership m, identity i, organisation o
 where i.participant = m.participant and o.id = m.organisation
   and i.issuer = 'vertrouwensfonds' and i.subject = 'bert-' || :number and o.code = 's-' || :number
   and m.relationship = cast(lpad(:number::text, 32, '0') as uuid)
 order by m.left_revision desc nulls first limit 1;
begin;
select * from command
 where organisation = 's-' || :number and person = 'bert-' || :number and key = 'k' || :key;
select id as relationship, revision + 1 as revision from relationship
 where id = cast(lpad(:number::text, 32, '0') as uuid) for update \gset
select * from command
 where organisation = 's-' || :number and person = 'bert-' || :number and key = 'k' || :key;
select clock_timestamp() as now, gen_random_uuid() as event \gset
-- writes
update relationship
   set effective_at = :now, recorded_at = :now, importing = false, policy = 'fonds-1',
       revision = :revision, head = '{leaf}', frontier = '{frontier}', reported = true
 where id = :relationship;
insert into event (relationship, revision, id, type, visibility, effective_at, bends, envelope, leaf)
  values (:relationship, :revision, :event, '{type}', 'ALL', :now, false, '{envelope}', '{leaf}');
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
insert into command (organisation, person, key, salt, mac, location, relationship, first_revision,
    last_revision)
  values ('s-' || :number, 'bert-' || :number, 'k' || :key, '{salt}', '{leaf}',
    '/relationships/' || :relationship || '/commitments/' || :event, :relationship, :revision,
    :revision);
-- end of writes
commit;
