-- owner: reports

-- Whose name stands before the address; null: the company's.
alter table letter add column from_name text;
