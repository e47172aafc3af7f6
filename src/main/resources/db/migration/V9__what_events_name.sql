-- Whoever follows one thing asks for the events that name it. Which those are stands in the
-- envelope, and is taken from there by the database itself, so that it cannot say anything else.

-- No envelope holds free text: what looks like an id in its data is one.
-- In plpgsql, which keeps its plans: a function in SQL is planned again with every insert.
create function named_in(event uuid, envelope bytea) returns uuid[]
language plpgsql immutable as $$
begin
  return (
    select array_agg(distinct id)
      from (select event as id
            union all
            select (value #>> '{}')::uuid
              from jsonb_path_query(
                     convert_from(envelope, 'UTF8')::jsonb -> 'data', 'strict $.**') as value
             where jsonb_typeof(value) = 'string'
               and value #>> '{}' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$') as found);
end $$;

create function case_in(envelope bytea) returns uuid language plpgsql immutable as $$
begin
  return (convert_from(envelope, 'UTF8')::jsonb ->> 'case')::uuid;
end $$;

alter table event
  add column case_id uuid generated always as (case_in(envelope)) stored,
  add column names uuid[] generated always as (named_in(id, envelope)) stored;

create index event_type on event (relationship, type, revision);
create index event_case on event (relationship, case_id, revision) where case_id is not null;
-- Found at once or not at all: a list of what is yet to be indexed would be read by every search.
create index event_names on event using gin (names) with (fastupdate = off);
