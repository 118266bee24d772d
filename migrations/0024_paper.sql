-- owner: questionnaires

-- A printed sheet: its layout is kept, so that what is read off a photograph is where it was printed.
create table paper_sheet (
  id uuid primary key,
  -- Ten characters of the code on the sheet.
  number text not null unique,
  client_id uuid not null references client (id),
  round_id uuid references round (id),
  form_version_id uuid not null references form_version (id),
  -- The questionnaire it was printed for, where one had been begun.
  questionnaire_id uuid references questionnaire (id),
  locale text not null check (locale in ('ru', 'en')),
  layout jsonb not null,
  printed_at timestamptz not null default now(),
  printed_by uuid references employee (id)
);
create index paper_sheet_client on paper_sheet (client_id, printed_at desc);

-- A photographed side, kept as evidence; `reading` is what the machine saw on it.
create table paper_page (
  id uuid primary key,
  questionnaire_id uuid not null references questionnaire (id),
  client_id uuid not null references client (id),
  sheet_id uuid not null references paper_sheet (id),
  page integer not null check (page between 1 and 9),
  hash text not null,
  bytes bytea not null,
  width integer not null,
  height integer not null,
  reading jsonb not null,
  received_at timestamptz not null default now(),
  employee_id uuid references employee (id),
  unique (questionnaire_id, hash)
);
create index paper_page_questionnaire on paper_page (questionnaire_id, page, received_at desc);
