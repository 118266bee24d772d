-- owner: quality

-- When the paper of the problem questionnaire went out to its holder (M9.3); older ones were handed over by hand.
alter table case_copy add column mailed_at timestamptz;
update case_copy set mailed_at = sent_at;
create index case_copy_unmailed on case_copy (sent_at) where mailed_at is null;
