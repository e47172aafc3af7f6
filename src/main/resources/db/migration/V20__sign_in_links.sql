-- Links with which somebody signs in once. Of the code in a link only a hash is kept, and the token
-- that it is exchanged for is sealed by the code: nobody who reads this table can use it.
create table sign_in_link (
  hash       bytea primary key,
  sealed     bytea not null,
  expires_at timestamptz not null
);
create index sign_in_link_expires_at on sign_in_link (expires_at);

-- The owner of the database makes them; the service takes each away, once.
grant select, delete on sign_in_link to ${service_role};
