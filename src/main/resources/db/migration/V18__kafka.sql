-- Up to which position of the feed a broker has all that it is told. Who holds the lock of its one
-- row sends, and moves it in the same transaction, once the broker has said that it has them.
create table kafka_position (
  one      boolean primary key default true check (one),
  position bigint not null
);
insert into kafka_position (position) values (0);
grant select, update on kafka_position to ${service_role};
