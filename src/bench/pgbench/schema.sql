-- The tables of an append once more, with all their columns, indexes and references, and the same
-- relationships in them under ids that can be counted up. Nothing here is the service's.
drop schema if exists bench cascade;
create schema bench;
set search_path = public;
do $$
declare
  one text;
  reference record;
begin
  foreach one in array array['relationship', 'event', 'content', 'feed_outbox', 'waiting',
                             'commitment', 'command', 'membership', 'identity'] loop
    execute format('create table bench.%I (like public.%I including all)', one, one);
  end loop;
  for reference in
    select c.relname as name, pg_get_constraintdef(k.oid) as says
      from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and k.connamespace = 'public'::regnamespace
       and to_regclass('bench.' || c.relname) is not null
  loop
    perform set_config('search_path', 'bench, public', true);
    execute format('alter table bench.%I add %s', reference.name, reference.says);
    perform set_config('search_path', 'public', true);
  end loop;
end $$;
set search_path = bench, public;
create table bench.counted as
  select r.id as old, cast(lpad(substr(o.code, 3), 32, '0') as uuid) as new
    from public.relationship r join public.organisation o on o.id = r.supplier
   where o.code ~ '^s-[0-9]+$';
insert into bench.relationship
  select (jsonb_populate_record(r, jsonb_build_object('id', c.new))).*
    from public.relationship r join bench.counted c on c.old = r.id;
insert into bench.membership
  select (jsonb_populate_record(m, jsonb_build_object('relationship', c.new))).*
    from public.membership m join bench.counted c on c.old = m.relationship;
insert into bench.identity
  select i.* from public.identity i join bench.membership m on m.participant = i.participant;
analyze bench.relationship, bench.membership, bench.identity;
