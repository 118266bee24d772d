-- owner: quality

-- How the curator puts a claim, and what was done about it, before the client reads them (M9.7); what was done is
-- said of one cycle: after a «no» other works are told of.
alter table claim
  add column told_what text,
  add column told_done text,
  add column told_cycle integer;

-- A reading noted by mistake is struck out and stays to be seen (M9.4).
alter table measurement
  add column struck_at timestamptz,
  add column struck_by uuid references employee (id),
  add column struck_why text;
