-- A relationship that adopted this policy has its present trust told by the database too.
insert into trust_policy values ${trust_policy_fonds-1-short};
