-- owner: quality

-- A work planned by mistake has no case any more; its row stays for the files that were taken of it (M9.4).
alter table work add column cancelled_at timestamptz;
