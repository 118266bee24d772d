-- owner: growth

-- Filled when a questionnaire is completed: interest in volumes and offers, and recommendations (M10).
create table opportunity (
  id uuid primary key,
  client_id uuid not null references client (id),
  questionnaire_id uuid references questionnaire (id),
  source_key text not null,
  kind text not null check (kind in ('growth', 'offer', 'direction')),
  product_id uuid references product (id),
  title text not null,
  amount bigint,
  next_step text,
  stage text not null default 'interest' check (stage in ('interest', 'proposal', 'won', 'lost')),
  owner_employee_id uuid references employee (id),
  created_at timestamptz not null default now(),
  unique (questionnaire_id, source_key)
);
create index opportunity_client on opportunity (client_id);

create table recommendation (
  id uuid primary key,
  client_id uuid not null references client (id),
  questionnaire_id uuid references questionnaire (id),
  source_key text not null,
  name text not null,
  company text,
  contact text,
  served_by_competitor text,
  introduced_in_person boolean not null default false,
  note text,
  state text not null default 'received' check (state in ('received', 'contacted', 'met', 'won', 'lost')),
  owner_employee_id uuid references employee (id),
  created_at timestamptz not null default now(),
  unique (questionnaire_id, source_key)
);
create index recommendation_client on recommendation (client_id);
