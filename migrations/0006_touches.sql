-- owner: touches

create table call (
  id uuid primary key,
  client_id uuid not null references client (id),
  person_id uuid references person (id),
  employee_id uuid not null references employee (id),
  round_id uuid references round (id),
  at timestamptz not null default now(),
  outcome text not null check (outcome in ('booked', 'call_back', 'not_reached', 'wrong_number', 'person_left', 'refused', 'talked')),
  call_back_at timestamptz,
  reason text,
  note text
);
create index call_client on call (client_id, at desc);
create index call_employee on call (employee_id, at desc);

create table meeting (
  id uuid primary key,
  client_id uuid not null references client (id),
  person_id uuid references person (id),
  employee_id uuid not null references employee (id),
  round_id uuid references round (id),
  starts_at timestamptz not null,
  minutes integer not null default 60 check (minutes between 5 and 600),
  place text,
  purpose text not null default 'questionnaire' check (purpose in ('questionnaire', 'resumption', 'friendly', 'other')),
  state text not null default 'booked' check (state in ('booked', 'held', 'cancelled', 'no_show')),
  reason text,
  note text,
  created_at timestamptz not null default now(),
  version integer not null default 1
);
create index meeting_client on meeting (client_id, starts_at desc);
create index meeting_employee on meeting (employee_id, starts_at);
