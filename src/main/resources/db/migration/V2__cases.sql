-- Who is asked to lead a case sees no more than its opening, until both sides accepted.

alter table membership add column only_case uuid;
