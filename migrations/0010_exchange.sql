-- owner: exchange

create table import_job (
  id uuid primary key,
  kind text,
  file_name text not null,
  file_hash text not null,
  file_bytes bytea not null,
  state text not null default 'uploaded' check (state in ('uploaded', 'applied', 'undone')),
  mapping jsonb,
  options jsonb not null default '{}',
  stats jsonb,
  created_by uuid references employee (id),
  created_at timestamptz not null default now(),
  applied_at timestamptz,
  undone_at timestamptz
);

-- What the import did, row by row, so that undo can put it back.
create table import_change (
  id bigint generated always as identity primary key,
  job_id uuid not null references import_job (id),
  table_name text not null,
  row_key jsonb not null,
  before jsonb,
  after jsonb
);
create index import_change_job on import_change (job_id);
