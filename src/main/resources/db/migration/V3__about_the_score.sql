-- What is said about a score, beside it: participants' own ratings, and scores held for wrong.

create table rating (
  event        uuid primary key references event (id),
  relationship uuid not null references relationship,
  participant  uuid not null,
  side         text not null,
  rating       integer not null,
  rated_at     timestamptz not null
);
create index rating_relationship on rating (relationship, participant, rated_at);

create table contest (
  event        uuid primary key references event (id),
  relationship uuid not null references relationship,
  trustor      text not null,
  side         text not null,
  since        timestamptz not null,
  closed_at    timestamptz
);
create index contest_relationship on contest (relationship, since);

grant select, insert on rating to ${service_role};
grant select, insert, update on contest to ${service_role};
