-- owner: questionnaires

create table form (
  id uuid primary key,
  code text not null unique,
  trade text not null,
  title jsonb not null,
  created_at timestamptz not null default now()
);

-- A published version never changes: a questionnaire keeps the one it was begun in (M5.4).
create table form_version (
  id uuid primary key,
  form_id uuid not null references form (id),
  number integer not null,
  state text not null default 'published' check (state in ('draft', 'published')),
  definition jsonb not null,
  published_at timestamptz,
  created_at timestamptz not null default now(),
  unique (form_id, number)
);

create table questionnaire (
  id uuid primary key,
  round_id uuid references round (id),
  client_id uuid not null references client (id),
  form_version_id uuid not null references form_version (id),
  employee_id uuid not null references employee (id),
  meeting_id uuid,
  state text not null default 'in_progress' check (state in ('in_progress', 'paused_quality', 'completed', 'handed_in', 'accepted', 'returned')),
  facts jsonb not null default '{}',
  place text,
  quality_confirmed boolean not null default false,
  started_at timestamptz not null default now(),
  paused_at timestamptz,
  resumed_at timestamptz,
  completed_at timestamptz,
  handed_in_at timestamptz,
  accepted_at timestamptz,
  accepted_by uuid references employee (id),
  returned_reason text,
  version integer not null default 1
);
create index questionnaire_client on questionnaire (client_id, started_at desc);
create index questionnaire_round on questionnaire (round_id, state);
create index questionnaire_employee on questionnaire (employee_id, state);
-- One questionnaire a client and round: a second device or person continues it instead of starting another.
create unique index questionnaire_one on questionnaire (round_id, client_id);

-- Every answer as it arrived; `op_id` is made on the device, so a repeat is recognised.
create table answer_op (
  op_id uuid primary key,
  seq bigint generated always as identity,
  questionnaire_id uuid not null references questionnaire (id),
  key text not null,
  value jsonb,
  base_op_id uuid,
  device_id text not null,
  device_at timestamptz not null,
  received_at timestamptz not null default now(),
  employee_id uuid references employee (id)
);
create index answer_op_questionnaire on answer_op (questionnaire_id, seq);

-- The answers that stand now: the fold of the operations.
create table answer (
  questionnaire_id uuid not null references questionnaire (id),
  key text not null,
  value jsonb,
  op_id uuid not null,
  other_value jsonb,
  other_op_id uuid,
  at timestamptz not null default now(),
  primary key (questionnaire_id, key)
);

create table questionnaire_step (
  id uuid primary key,
  questionnaire_id uuid not null references questionnaire (id),
  from_state text,
  to_state text not null,
  reason text,
  by_employee_id uuid references employee (id),
  at timestamptz not null default now()
);
create index questionnaire_step_questionnaire on questionnaire_step (questionnaire_id, at);
