-- owner: quality

-- A problem questionnaire handed over for works: one line of the register (M9.3).
create table quality_case (
  id uuid primary key,
  year integer not null,
  number integer not null,
  questionnaire_id uuid not null references questionnaire (id),
  client_id uuid not null references client (id),
  curator_employee_id uuid not null references employee (id),
  state text not null default 'registered' check (state in ('registered', 'acknowledged', 'works_planned', 'in_work', 'restored', 'offered', 'confirmed', 'resumed')),
  cycle integer not null default 1,
  failed_criteria jsonb not null default '[]',
  registered_at timestamptz not null default now(),
  restored_at timestamptz,
  offered_at timestamptz,
  confirmed_at timestamptz,
  resumed_at timestamptz,
  version integer not null default 1,
  unique (year, number)
);
create index quality_case_client on quality_case (client_id);
create index quality_case_state on quality_case (state, registered_at);
create index quality_case_questionnaire on quality_case (questionnaire_id);
create index quality_case_curator on quality_case (curator_employee_id, state);

-- The next number of each year; the row's lock makes numbers without gaps.
create table register_counter (
  year integer primary key,
  last_number integer not null
);

create table case_copy (
  case_id uuid not null references quality_case (id),
  recipient text not null check (recipient in ('curator', 'leader', 'service_manager')),
  employee_id uuid references employee (id),
  sent_at timestamptz not null default now(),
  received_at timestamptz,
  received_by uuid references employee (id),
  primary key (case_id, recipient)
);

create table claim (
  id uuid primary key,
  case_id uuid not null references quality_case (id),
  client_id uuid not null references client (id),
  criterion text not null,
  what text not null,
  service_point_id uuid references service_point (id),
  place text,
  since text,
  frequency text,
  words text,
  created_at timestamptz not null default now()
);
create index claim_case on claim (case_id);
create index claim_client on claim (client_id);

create table work (
  id uuid primary key,
  case_id uuid not null references quality_case (id),
  client_id uuid not null references client (id),
  title text not null,
  owner_employee_id uuid references employee (id),
  due_on date,
  cause text,
  place text,
  state text not null default 'planned' check (state in ('planned', 'in_work', 'done')),
  cycle integer not null default 1,
  done_at timestamptz,
  done_by uuid references employee (id),
  result text,
  created_at timestamptz not null default now(),
  version integer not null default 1
);
create index work_case on work (case_id);
create index work_owner on work (owner_employee_id, state);

create table work_claim (
  work_id uuid not null references work (id),
  claim_id uuid not null references claim (id),
  primary key (work_id, claim_id)
);
create index work_claim_claim on work_claim (claim_id);

-- What happened to the case, in order; append only.
create table case_event (
  id uuid primary key,
  case_id uuid not null references quality_case (id),
  kind text not null,
  cycle integer not null,
  actor_kind text not null,
  actor_employee_id uuid references employee (id),
  data jsonb not null default '{}',
  at timestamptz not null default now()
);
create index case_event_case on case_event (case_id, at);
create index case_event_at on case_event (at);

-- The personal link: bound to this case and cycle, single use, expiring; only the hash is kept (M9.7).
create table client_link (
  id uuid primary key,
  case_id uuid not null references quality_case (id),
  cycle integer not null,
  token_hash text not null unique,
  person_id uuid references person (id),
  created_at timestamptz not null default now(),
  created_by uuid references employee (id),
  expires_at timestamptz not null,
  seen_at timestamptz,
  seen_count integer not null default 0,
  used_at timestamptz,
  replaced_at timestamptz
);
create index client_link_case on client_link (case_id);

create table client_answer (
  id uuid primary key,
  case_id uuid not null references quality_case (id),
  cycle integer not null,
  verdict text not null check (verdict in ('yes', 'no')),
  words text,
  channel text not null check (channel in ('link', 'phone', 'mail', 'meeting')),
  person_id uuid references person (id),
  said_by text not null,
  said_at timestamptz not null,
  recorded_by uuid references employee (id),
  link_id uuid references client_link (id),
  address text,
  created_at timestamptz not null default now()
);
create index client_answer_case on client_answer (case_id, created_at);
