-- owner: clients

create table client (
  id uuid primary key,
  kind text not null default 'company' check (kind in ('company', 'entrepreneur', 'person')),
  short_name text not null,
  legal_name text,
  normal_name text not null,
  inn text,
  kpp text,
  ogrn text,
  city text,
  address text,
  country text,
  latitude double precision,
  longitude double precision,
  time_zone text,
  site text,
  industry text,
  departments text,
  segment text check (segment in ('a', 'b', 'c')),
  acquired_by uuid references employee (id),
  served_by uuid references employee (id),
  competitor text,
  note text,
  external_id text,
  source text not null default 'hand',
  revenue_year bigint not null default 0,
  search_text text not null default '',
  search_vector tsvector not null default ''::tsvector,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz,
  version integer not null default 1
);
create index client_search_text on client using gin (search_text gin_trgm_ops);
create index client_search_vector on client using gin (search_vector);
create index client_name on client (short_name collate "und-x-icu", id) where archived_at is null;
create index client_revenue on client (revenue_year desc, id) where archived_at is null;
create index client_city on client (city collate "und-x-icu", id) where archived_at is null;
create index client_inn on client (inn) where inn is not null;
create index client_normal_name on client (normal_name);
create unique index client_external on client (external_id) where external_id is not null;
create index client_acquired_by on client (acquired_by);
create index client_served_by on client (served_by);

create table contract (
  id uuid primary key,
  client_id uuid not null references client (id),
  number text not null,
  signed_on date,
  ends_on date,
  service_levels jsonb not null default '{}',
  note text,
  created_at timestamptz not null default now()
);
create index contract_client on contract (client_id);

create table person (
  id uuid primary key,
  last_name text not null,
  first_name text,
  patronymic text,
  gender text check (gender in ('male', 'female')),
  address_as text,
  birthday date,
  interests text,
  do_not_call boolean not null default false,
  note text,
  external_id text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);

-- Who held which post where and when: a person who leaves ends a role and is never deleted (M8.2).
create table person_role (
  id uuid primary key,
  person_id uuid not null references person (id),
  client_id uuid not null references client (id),
  post text,
  role_kind text not null default 'unknown' check (role_kind in ('decision_maker', 'economic_buyer', 'influencer', 'user', 'technical', 'gatekeeper', 'champion', 'opponent', 'unknown')),
  is_key boolean not null default true,
  from_day date,
  to_day date,
  term_ends_on date,
  end_reason text,
  successor_role_id uuid references person_role (id),
  verified_at timestamptz,
  verified_by uuid references employee (id),
  created_at timestamptz not null default now()
);
create index person_role_client on person_role (client_id) include (person_id);
create index person_role_person on person_role (person_id);

-- Phones and addresses of a client or of a person: as written, and as machines compare them.
create table contact_point (
  id uuid primary key,
  client_id uuid references client (id),
  person_id uuid references person (id),
  kind text not null check (kind in ('phone', 'email', 'site', 'messenger', 'fax')),
  raw text not null,
  normal text,
  extension text,
  label text,
  sort integer not null default 0,
  created_at timestamptz not null default now(),
  check ((client_id is null) <> (person_id is null))
);
create index contact_point_client on contact_point (client_id) where client_id is not null;
create index contact_point_person on contact_point (person_id) where person_id is not null;
create index contact_point_normal on contact_point (normal) where normal is not null;

-- Strength 0..5 of a relation between a person and one of our employees, with the evidence (M8.4).
create table relation (
  id uuid primary key,
  person_id uuid not null references person (id),
  employee_id uuid not null references employee (id),
  strength integer not null check (strength between 0 and 5),
  evidence text,
  at timestamptz not null default now(),
  unique (person_id, employee_id)
);

-- What the company sells.
create table product (
  id uuid primary key,
  code text unique,
  name text not null,
  kind text,
  unit text,
  launched_on date,
  active boolean not null default true,
  description text,
  created_at timestamptz not null default now()
);

-- What a client already buys.
create table position (
  id uuid primary key,
  client_id uuid not null references client (id),
  product_id uuid not null references product (id),
  since date,
  until date,
  note text,
  unique (client_id, product_id)
);

create table service_point (
  id uuid primary key,
  client_id uuid not null references client (id),
  name text not null,
  address text,
  place text,
  service_levels jsonb not null default '{}',
  active boolean not null default true
);
create index service_point_client on service_point (client_id);

create table sale_order (
  id uuid primary key,
  external_id text not null unique,
  client_id uuid not null references client (id),
  day date not null,
  employee_id uuid references employee (id),
  source text not null default 'import'
);
create index sale_order_client on sale_order (client_id);

-- `amount` in kopecks, net of discount.
create table sale_line (
  order_id uuid not null references sale_order (id),
  product_id uuid not null references product (id),
  line_no integer not null,
  quantity numeric not null,
  price numeric not null,
  discount numeric not null default 0,
  amount bigint not null,
  primary key (order_id, product_id, line_no)
);

-- Revenue by month and position, kopecks. Rows of source 'orders' are recomputed from the lines.
create table revenue (
  client_id uuid not null references client (id),
  product_id uuid not null references product (id),
  month date not null check (extract(day from month) = 1),
  amount bigint not null,
  quantity numeric,
  source text not null default 'hand' check (source in ('hand', 'import', 'orders')),
  primary key (client_id, month, product_id)
);
create index revenue_month on revenue (month);
