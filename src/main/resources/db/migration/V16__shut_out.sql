-- Who is not believed any more, whatever token he shows that was issued up to an instant. Only the
-- owner of the database shuts people out; the service reads it.
create table shut_out (
  person       text not null,
  organisation text not null,
  since        timestamptz not null,
  primary key (person, organisation)
);
grant select on shut_out to ${service_role};
