-- Who sits where in which role, and since and until when: beside the log, so that somebody who sits
-- at many tables is told all of them without reading as many logs.

alter table membership
  add column role text,
  add column mandate boolean,
  add column since timestamptz,
  add column until timestamptz;

update membership m
   set role = coalesce(upper(replace(said.data ->> 'role', '-', '_')), 'FACILITATOR'),
       mandate = coalesce((said.data ->> 'mandate')::boolean, false),
       since = said.effective_at
  from (select e.id, e.effective_at,
               convert_from(e.envelope, 'UTF8')::jsonb -> 'data' as data
          from event e
         where e.type like 'participant-joined.%' or e.type like 'case-opened.%') as said
 where said.id = case when m.side = 'NEUTRAL' then m.leads else m.participant end;

update membership m
   set until = e.effective_at
  from event e
 where e.relationship = m.relationship and e.revision = m.left_revision;

alter table membership
  alter column role set not null,
  alter column mandate set not null,
  alter column since set not null;
