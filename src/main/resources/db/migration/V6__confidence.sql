-- What is told to a neutral in confidence is told to whoever leads that case, and to no later one.

alter table membership add column leads uuid;

update membership m set leads = e.id
  from event e
 where e.type = 'case-opened.v1'
   and (convert_from(e.envelope, 'UTF8')::jsonb #>> '{data,neutral}')::uuid = m.participant;
