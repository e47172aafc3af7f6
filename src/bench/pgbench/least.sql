-- The least an append can be: the row of an event, and where its relationship stands.
\set number random(0, :relationships)
begin;
update relationship set revision = revision + 1, head = '{leaf}', effective_at = clock_timestamp()
 where id = cast(lpad(:number::text, 32, '0') as uuid)
 returning id as relationship, revision, gen_random_uuid() as event \gset
insert into event (relationship, revision, id, type, visibility, effective_at, bends, envelope, leaf, nodes)
  values (:relationship, :revision, :event, '{type}', 'ALL', now(), false, '{envelope}', '{leaf}', '{leaf}');
commit;
