-- One row: the latest instant at which a service was at work. All that was answered as settled lies
-- before it, so that nothing may be recorded before it, whatever a clock says later.
create table pulse (
  one boolean primary key default true check (one),
  at  timestamptz not null
);
insert into pulse (at) values ('epoch');
grant select, update on pulse to ${service_role};
