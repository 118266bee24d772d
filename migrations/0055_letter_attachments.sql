-- owner: reports

-- Files that travel with a letter. A picture shown inside the text has a `cid`; bytes go when the letter has gone.
create table letter_attachment (
  letter_id uuid not null references letter (id) on delete cascade,
  position integer not null,
  name text not null,
  type text not null,
  cid text,
  bytes bytea,
  primary key (letter_id, position)
);

-- Whether the letter, or the way out of the house, is at fault: `server` where no letter could have gone.
alter table letter add column fault text check (fault in ('server', 'letter'));

-- How the mail flows: one row, written after every attempt. Null `failing_since`: the last attempt went through.
create table mail_flow (
  only_one boolean primary key default true check (only_one),
  failing_since timestamptz,
  failures integer not null default 0,
  failed_at timestamptz,
  error text,
  sent_at timestamptz
);

-- What a daily report said, once for all who read the same (M9.5): the page of a past day shows what was sent.
create table daily_digest (
  day date not null,
  -- Whose eyes it is for: 'everything', 'escalated', or an employee's own.
  key text not null,
  facts jsonb not null,
  made_at timestamptz not null default now(),
  primary key (day, key)
);
alter table daily_report
  -- Null: there was nothing to tell this person.
  add column digest_key text,
  add constraint daily_report_digest foreign key (day, digest_key) references daily_digest (day, key);
create index daily_report_day on daily_report (day desc);
