-- owner: clients

-- Taking an import back deletes many roles; without the index each deletion reads the whole table to see that
-- nobody names the role as a predecessor's successor.
create index person_role_successor on person_role (successor_role_id) where successor_role_id is not null;
