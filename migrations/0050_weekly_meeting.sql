-- owner: reports

-- The weekly meeting of sales and service (M9.6): planned, frozen at its start, kept with its minutes.
create table weekly_meeting (
  id uuid primary key,
  starts_at timestamptz not null,
  minutes integer not null check (minutes between 10 and 480),
  place text,
  -- The day it would have been without holidays: the next one is a week after this, not after a moved day.
  regular_day date not null,
  state text not null default 'planned' check (state in ('planned', 'running', 'held', 'cancelled')),
  -- The number of the minutes, given at the end: what was called off takes none, so none is left out.
  year integer,
  number integer,
  -- What happened after this moment was new to the meeting; null where none was held before.
  since timestamptz,
  started_at timestamptz,
  ended_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text,
  led_by uuid references employee (id),
  -- The calendar entry's SEQUENCE.
  version integer not null default 1,
  created_by uuid references employee (id),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (year, number),
  check ((state = 'held') = (number is not null))
);
create index weekly_meeting_at on weekly_meeting (starts_at desc);

create table weekly_counter (
  year integer primary key,
  last_number integer not null
);

create table weekly_participant (
  meeting_id uuid not null references weekly_meeting (id),
  employee_id uuid not null references employee (id),
  -- Null until the meeting begins.
  attended boolean,
  primary key (meeting_id, employee_id)
);
create index weekly_participant_employee on weekly_participant (employee_id);

-- The agenda as it stood when the meeting began; before that only what was added by hand.
create table weekly_item (
  id uuid primary key,
  meeting_id uuid not null references weekly_meeting (id),
  position integer not null,
  section text not null,
  client_id uuid references client (id),
  case_id uuid references quality_case (id),
  -- An open decision of an earlier meeting this item asks about.
  decision_id uuid,
  -- The item in full, as it was seen.
  facts jsonb not null,
  added_by uuid references employee (id),
  discussed_at timestamptz,
  discussed_by uuid references employee (id),
  created_at timestamptz not null
);
create index weekly_item_meeting on weekly_item (meeting_id, position);
create index weekly_item_client on weekly_item (client_id) where client_id is not null;

create table weekly_decision (
  id uuid primary key,
  meeting_id uuid not null references weekly_meeting (id),
  item_id uuid references weekly_item (id),
  client_id uuid references client (id),
  case_id uuid references quality_case (id),
  words text not null,
  owner_employee_id uuid references employee (id),
  due_on date,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  -- What was done, or why it was dropped.
  outcome text,
  settled_at timestamptz,
  settled_by uuid references employee (id),
  created_by uuid references employee (id),
  created_at timestamptz not null,
  check ((state = 'open') = (settled_at is null))
);
alter table weekly_item add foreign key (decision_id) references weekly_decision (id);
create index weekly_decision_meeting on weekly_decision (meeting_id, created_at);
create index weekly_decision_item on weekly_decision (item_id);
create index weekly_decision_open on weekly_decision (owner_employee_id, due_on) where state = 'open';
create index weekly_decision_case on weekly_decision (case_id) where case_id is not null;
create index weekly_decision_client on weekly_decision (client_id) where client_id is not null;
