-- owner: quality

-- With which program the client answered: a forwarded link shows (M9.7).
alter table client_answer add column agent text;

-- The company's own words of letters to clients; without a row the product's stand.
create table client_text (
  kind text not null check (kind in ('offer', 'reminder', 'waiting')),
  locale text not null check (locale in ('ru', 'en')),
  subject text not null,
  body text not null,
  version integer not null default 1,
  updated_at timestamptz not null,
  updated_by uuid references employee (id),
  primary key (kind, locale)
);

-- A letter of a client in answer to one of ours: a task for a person, never a change of a case.
create table client_reply (
  id uuid primary key,
  client_id uuid not null references client (id),
  -- The case the answered letter was about; null where it was about none.
  case_id uuid references quality_case (id),
  from_email text,
  from_name text,
  subject text not null,
  -- Without the quoted tail.
  text text not null,
  -- A machine's answer («in office from Monday») asks nothing of anybody.
  automatic boolean not null default false,
  received_at timestamptz not null,
  message_id text not null unique,
  handled_at timestamptz,
  handled_by uuid references employee (id),
  -- What came of it.
  outcome text check (outcome in ('recorded', 'read')),
  created_at timestamptz not null
);
create index client_reply_case on client_reply (case_id, received_at);
create index client_reply_client on client_reply (client_id, received_at);
create index client_reply_open on client_reply (received_at) where handled_at is null and not automatic;
