-- owner: touches

-- What was known to speak against the time and was accepted, why it moved or failed, and what the client was sent.
alter table meeting add column warnings text[] not null default '{}';
alter table meeting add column reason_code text;
-- The address the invitation went to; null: none was sent.
alter table meeting add column invited_email text;
alter table meeting add column changed_at timestamptz not null default now();
create index meeting_ahead on meeting (starts_at) where state = 'booked';

-- Everything that happened to a meeting, oldest first; never changed.
create table meeting_event (
  id uuid primary key,
  meeting_id uuid not null references meeting (id),
  client_id uuid not null references client (id),
  at timestamptz not null,
  kind text not null check (kind in ('booked', 'recorded', 'moved', 'held', 'cancelled', 'no_show', 'reopened', 'handed_over')),
  by_employee_id uuid references employee (id),
  reason_code text,
  reason text,
  from_starts_at timestamptz,
  to_starts_at timestamptz
);
create index meeting_event_meeting on meeting_event (meeting_id, at);
create index meeting_event_kind on meeting_event (kind, at);

-- One row a reminder that has gone out: the second process, and the next start, find it taken.
create table meeting_reminder (
  meeting_id uuid not null references meeting (id),
  kind text not null check (kind in ('day', 'hour', 'client')),
  -- The hour it spoke of: a meeting moved is reminded of anew.
  starts_at timestamptz not null,
  sent_at timestamptz not null,
  primary key (meeting_id, kind, starts_at)
);

-- Which reminders a person wants; without a row, both.
create table reminder_choice (
  employee_id uuid primary key references employee (id),
  by_day boolean not null default true,
  by_hour boolean not null default true
);

-- The secret address under which a calendar program reads one's meetings; at most one a person is live.
create table calendar_feed (
  id uuid primary key,
  employee_id uuid not null references employee (id),
  token_hash text not null unique,
  created_at timestamptz not null,
  revoked_at timestamptz,
  last_read_at timestamptz
);
create unique index calendar_feed_live on calendar_feed (employee_id) where revoked_at is null;

-- A client one means to look in on that day without an appointment.
create table drop_in (
  id uuid primary key,
  employee_id uuid not null references employee (id),
  client_id uuid not null references client (id),
  day date not null,
  minutes integer not null default 30 check (minutes between 5 and 600),
  note text,
  created_at timestamptz not null,
  removed_at timestamptz
);
create index drop_in_day on drop_in (employee_id, day) where removed_at is null;
create index drop_in_client on drop_in (client_id);
