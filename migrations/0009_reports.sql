-- owner: reports

-- Every letter the product means to send. Kept and shown where no SMTP is set up.
create table letter (
  id uuid primary key,
  kind text not null,
  to_email text,
  to_name text,
  to_employee_id uuid references employee (id),
  client_id uuid references client (id),
  subject text not null,
  text_body text not null,
  html_body text,
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'kept', 'failed', 'doubtful')),
  attempts integer not null default 0,
  next_try_at timestamptz not null default now(),
  lease_until timestamptz,
  sent_at timestamptz,
  error text,
  dedupe_key text unique,
  created_at timestamptz not null default now()
);
create index letter_queue on letter (next_try_at) where state = 'queued';
create index letter_at on letter (created_at desc);

-- One row a person and day: the second process finds it taken (M9.5).
create table daily_report (
  employee_id uuid not null references employee (id),
  day date not null,
  letter_id uuid references letter (id),
  made_at timestamptz not null default now(),
  primary key (employee_id, day)
);
