-- owner: staff

-- The one company this installation serves.
create table company (
  id uuid primary key,
  only_one boolean not null default true unique check (only_one),
  name text not null,
  short_name text not null,
  phone text,
  locale text not null default 'ru' check (locale in ('ru', 'en')),
  time_zone text not null default 'Europe/Moscow',
  daily_mail_hour integer not null default 18 check (daily_mail_hour between 0 and 23),
  trade text not null default 'other',
  is_demo boolean not null default false,
  base_url text,
  smtp jsonb,
  norms jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table division (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('direction', 'sales', 'client', 'programme', 'service', 'other')),
  parent_id uuid references division (id),
  head_employee_id uuid,
  sort integer not null default 0
);

create table employee (
  id uuid primary key,
  user_id text unique,
  last_name text not null,
  first_name text not null,
  patronymic text,
  email text,
  phone text,
  post text,
  division_id uuid references division (id),
  roles text[] not null default '{}' check (roles <@ array['administrator', 'commercial_director', 'programme_leader', 'participant', 'service_manager', 'service_worker']),
  locale text check (locale in ('ru', 'en')),
  external_id text,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);
create unique index employee_email on employee (lower(email)) where email is not null;
create unique index employee_external on employee (external_id) where external_id is not null;

-- Days that differ from the plain week; a year without rows is "not loaded" and screens say so.
create table calendar_day (
  day date primary key,
  kind text not null check (kind in ('off', 'short', 'working')),
  note text
);

create table absence (
  id uuid primary key,
  employee_id uuid not null references employee (id),
  from_day date not null,
  to_day date not null,
  kind text not null check (kind in ('vacation', 'sick', 'trip', 'other')),
  stand_in_employee_id uuid references employee (id),
  created_at timestamptz not null default now(),
  check (to_day >= from_day)
);
create index absence_employee on absence (employee_id, from_day);
create index absence_stand_in on absence (stand_in_employee_id, from_day) where stand_in_employee_id is not null;
