-- owner: rounds

create table programme (
  id uuid primary key,
  name text not null,
  leader_employee_id uuid references employee (id),
  norms jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table round (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  name text not null,
  starts_on date not null,
  ends_on date not null,
  state text not null default 'planned' check (state in ('planned', 'running', 'closed')),
  form_code text,
  started_at timestamptz,
  started_by uuid references employee (id),
  closed_at timestamptz,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  check (ends_on >= starts_on)
);
create unique index round_one_running on round (programme_id) where state = 'running';

create table participant (
  id uuid primary key,
  round_id uuid not null references round (id),
  employee_id uuid not null references employee (id),
  dedication text not null check (dedication in ('dedicated', 'parallel')),
  weekly_quota integer check (weekly_quota between 0 and 100),
  from_day date,
  to_day date,
  unique (round_id, employee_id)
);
create index participant_employee on participant (employee_id);

-- M4.2: how the employee who acquired or serves the client stands with it.
create table relation_state (
  round_id uuid not null references round (id),
  client_id uuid not null references client (id),
  employee_id uuid not null references employee (id),
  state text not null check (state in ('excellent', 'unsure', 'monopolised')),
  note text,
  set_by uuid references employee (id),
  at timestamptz not null default now(),
  primary key (round_id, client_id, employee_id)
);

-- M4.1: the primary key says it: one list per client and round.
create table placement (
  round_id uuid not null references round (id),
  client_id uuid not null references client (id),
  participant_id uuid not null references participant (id),
  reasons jsonb not null default '[]',
  pinned boolean not null default false,
  placed_by text not null default 'rule' check (placed_by in ('rule', 'hand')),
  at timestamptz not null default now(),
  primary key (round_id, client_id)
);
create index placement_participant on placement (participant_id);
create index placement_client on placement (client_id);

-- M4.6: every hand-over stays visible to both sides.
create table handover (
  id uuid primary key,
  round_id uuid not null references round (id),
  client_id uuid not null references client (id),
  from_participant_id uuid references participant (id),
  to_participant_id uuid not null references participant (id),
  reason text not null,
  note text,
  by_employee_id uuid references employee (id),
  at timestamptz not null default now()
);
create index handover_client on handover (client_id, at desc);

-- The round that lists and scopes mean by "now": the running one, else the one closed last.
create view current_round as
  select round.* from round
  where state = 'running'
     or (state = 'closed'
         and not exists (select 1 from round other where other.state = 'running')
         and closed_at = (select max(closed_at) from round last where last.state = 'closed'));
