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

-- Whoever reads a score sees that it is contested.
create or replace view trust_now as
with now as (
  select * from current_trust(
    greatest(now(), (select max(as_of) from fund)))
)
select r.id as relationship,
       client.code as client_code, client.name as client_name,
       supplier.code as supplier_code, supplier.name as supplier_name,
       r.importing as provisional,
       c.balance as client_in_supplier, s.balance as supplier_in_client,
       c.balance - s.balance as gap,
       case when c.balance is not null and s.balance is not null
            then least(c.balance, s.balance) end as mutual,
       c.confidence as client_in_supplier_confidence,
       s.confidence as supplier_in_client_confidence,
       c.kept as supplier_kept, c.missed as supplier_missed,
       s.kept as client_kept, s.missed as client_missed,
       c.open_reports as reports_on_supplier, c.reported_since as reports_on_supplier_since,
       s.open_reports as reports_on_client, s.reported_since as reports_on_client_since,
       exists (select from contest o where o.relationship = r.id and o.trustor = 'CLIENT'
               and o.closed_at is null) as client_in_supplier_contested,
       exists (select from contest o where o.relationship = r.id and o.trustor = 'SUPPLIER'
               and o.closed_at is null) as supplier_in_client_contested
  from relationship r
  join organisation client on client.id = r.client
  join organisation supplier on supplier.id = r.supplier
  left join now c on c.relationship = r.id and c.trustor = 'CLIENT'
  left join now s on s.relationship = r.id and s.trustor = 'SUPPLIER';

comment on column trust_now.client_in_supplier_contested is
  'True while a side holds client_in_supplier for wrong and nobody has answered it.';
comment on column trust_now.supplier_in_client_contested is
  'True while a side holds supplier_in_client for wrong and nobody has answered it.';
