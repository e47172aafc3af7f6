-- A relationship that adopted this policy has its present trust told by the database too, and the view
-- says by which policy each was computed.
insert into trust_policy values ${trust_policy_fonds-1-short};

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
               and o.closed_at is null) as supplier_in_client_contested,
       r.policy as policy
  from relationship r
  join organisation client on client.id = r.client
  join organisation supplier on supplier.id = r.supplier
  left join now c on c.relationship = r.id and c.trustor = 'CLIENT'
  left join now s on s.relationship = r.id and s.trustor = 'SUPPLIER';

comment on column trust_now.policy is 'The trust policy by which the balances were computed, by name.';
