-- What is told to a neutral in confidence is told to whoever leads that case, and to no later one.

alter table membership add column leads uuid;
