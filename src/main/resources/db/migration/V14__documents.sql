-- Which events point to which file, by the hash that stands in their envelopes.

create table document (
  relationship uuid not null,
  sha256       text not null,
  revision     bigint not null,
  primary key (relationship, sha256, revision),
  foreign key (relationship, revision) references event
);
grant select, insert on document to ${service_role};
