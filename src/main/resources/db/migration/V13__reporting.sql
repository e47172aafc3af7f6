-- The schema that dashboards read (R__reporting.sql), and which login sees whose rows in it.

create schema reporting;
comment on schema reporting is
  'The rows of the reports for tools that read SQL. A login sees the relationships of the'
  ' organisations that reporting.grant_login let it see, and nothing else.';

create table reporting_grant (
  login        name not null,
  organisation uuid not null references organisation,
  granted_at   timestamptz not null default now(),
  primary key (login, organisation)
);
comment on table reporting_grant is
  'Which login sees the relationships of which organisation; written by reporting.grant_login.';

-- By the login of the session, which no query of it can change. The service and whoever may become
-- it see all: they read the tables themselves.
create function reporting.mine() returns uuid[]
language sql stable security definer set search_path = public, pg_temp
as $$
  select coalesce(array_agg(r.id), '{}')
    from relationship r
   where pg_has_role(session_user, '${service_role}', 'member')
      or exists (select from reporting_grant g
                  where g.login = session_user and g.organisation in (r.client, r.supplier))
$$;
comment on function reporting.mine is 'The relationships that the login of this session may see.';

create function reporting.latest() returns timestamptz
language sql stable security definer set search_path = public, pg_temp
as $$
  select greatest(date_trunc('minute', now() - interval '10 seconds'), max(r.effective_at))
    from relationship r
   where r.id = any(reporting.mine())
$$;
comment on function reporting.latest is
  'The instant at which the views are told: the last that is settled, and never before an event.';

-- Reading only, of views that tell no more than what was granted.
create function reporting.let_in(login name) returns void
language plpgsql as $$
begin
  execute format('grant connect on database %I to %I', current_database(), login);
  execute format('grant usage on schema reporting to %I', login);
  execute format('grant select on all tables in schema reporting to %I', login);
end $$;
comment on function reporting.let_in is 'Lets a login read the schema; what it sees there is granted.';

create function reporting.grant_login(login name, organisation_code text) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  whose uuid := (select o.id from organisation o where o.code = organisation_code);
begin
  if whose is null then
    raise exception 'no organisation has the code %', organisation_code;
  end if;
  if pg_has_role(login, '${service_role}', 'member') then
    raise exception '% may become the service, and sees all already', login;
  end if;
  insert into reporting_grant (login, organisation) values (login, whose) on conflict do nothing;
  perform reporting.let_in(login);
end $$;
comment on function reporting.grant_login is
  'Lets a login see the relationships of the organisation with this code, in the schema reporting.'
  ' For the owner of the database. Granting twice changes nothing.';

create function reporting.revoke_login(login name, organisation_code text) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  delete from reporting_grant g
   using organisation o
   where g.login = revoke_login.login and g.organisation = o.id and o.code = organisation_code;
  if not exists (select from reporting_grant g where g.login = revoke_login.login) then
    execute format('revoke select on all tables in schema reporting from %I', login);
    execute format('revoke usage on schema reporting from %I', login);
    execute format('revoke connect on database %I from %I', current_database(), login);
  end if;
end $$;
comment on function reporting.revoke_login is
  'Takes back what reporting.grant_login gave. With the last organisation the schema is closed to'
  ' the login. To be done before the login is dropped.';

revoke execute on function reporting.let_in, reporting.grant_login, reporting.revoke_login
  from public;
