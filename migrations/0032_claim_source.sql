-- owner: quality

-- The claim as the answer knows it, so that the register finds the words it was made of; null for older ones.
alter table claim add column source_id uuid;
