-- owner: reports

-- How the box of answers is read: one row. Null `failing_since`: the last look into it went well.
create table mailbox_flow (
  only_one boolean primary key default true check (only_one),
  failing_since timestamptz,
  error text,
  read_at timestamptz
);
