-- owner: clients

-- How a role ended, as far as it was said: the day may be a guess, and the new company only a name (M8.2).
alter table person_role
  add column to_day_approximate boolean not null default false,
  add column moved_to text;

-- What somebody found out about a person of a client: the round counts its findings from here (M8.1, M0.2).
-- `checkin_id` is made on the device: a card delivered twice is known by it.
create table person_finding (
  id uuid primary key,
  client_id uuid not null references client (id),
  person_id uuid not null references person (id),
  role_id uuid references person_role (id),
  kind text not null check (kind in ('verified', 'changed', 'left', 'new')),
  employee_id uuid references employee (id),
  checkin_id uuid,
  at timestamptz not null default now()
);
create index person_finding_at on person_finding (at);
create index person_finding_client on person_finding (client_id);
create index person_finding_person on person_finding (person_id);
create index person_finding_role on person_finding (role_id) where role_id is not null;
create index person_finding_checkin on person_finding (checkin_id) where checkin_id is not null;

insert into person_finding (id, client_id, person_id, role_id, kind, employee_id, at)
select gen_random_uuid(), client_id, person_id, id, 'left', null, to_day::timestamptz
from person_role where to_day is not null and end_reason is not null;
insert into person_finding (id, client_id, person_id, role_id, kind, employee_id, at)
select gen_random_uuid(), client_id, person_id, id, 'verified', verified_by, verified_at
from person_role where verified_at is not null;

-- Somebody who left a client seems to have come to another client of ours: proposed, then linked or dismissed
-- by a person. `other_person_id` is who was written down there under the same name; the two records stay two.
create table person_move (
  id uuid primary key,
  person_id uuid not null references person (id),
  from_role_id uuid not null references person_role (id),
  from_client_id uuid not null references client (id),
  to_client_id uuid not null references client (id),
  other_person_id uuid references person (id),
  grounds text[] not null,
  state text not null default 'proposed' check (state in ('proposed', 'linked', 'dismissed')),
  to_role_id uuid references person_role (id),
  at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by uuid references employee (id),
  unique nulls not distinct (from_role_id, to_client_id, other_person_id)
);
create index person_move_person on person_move (person_id);
create index person_move_other on person_move (other_person_id) where other_person_id is not null;
create index person_move_from on person_move (from_client_id);
create index person_move_to on person_move (to_client_id, state);
create index person_move_to_role on person_move (to_role_id) where to_role_id is not null;

-- Who influences whom, who reports to whom: the people map of a client.
create table person_link (
  id uuid primary key,
  client_id uuid not null references client (id),
  from_person_id uuid not null references person (id),
  to_person_id uuid not null references person (id),
  kind text not null check (kind in ('influences', 'reports_to', 'friendly', 'conflict')),
  note text,
  set_by uuid references employee (id),
  at timestamptz not null default now(),
  check (from_person_id <> to_person_id),
  unique (client_id, from_person_id, to_person_id, kind)
);
create index person_link_from on person_link (from_person_id);
create index person_link_to on person_link (to_person_id);

-- A personal touch that was neither a call nor a meeting: a birthday wish, a favour (M8.4).
create table personal_touch (
  id uuid primary key,
  client_id uuid not null references client (id),
  person_id uuid not null references person (id),
  employee_id uuid not null references employee (id),
  kind text not null check (kind in ('birthday', 'message', 'favour', 'event', 'other')),
  day date not null,
  note text,
  at timestamptz not null default now()
);
create index personal_touch_client on personal_touch (client_id);
create index personal_touch_person on personal_touch (person_id, employee_id);

-- Which roles every client should have somebody known for, by segment; no row: the product's own rule.
create table required_role (
  segment text primary key check (segment in ('a', 'b', 'c', 'none')),
  role_kinds text[] not null,
  set_by uuid references employee (id),
  at timestamptz not null default now()
);

-- A departed person is looked for by folded surname when somebody new is written down.
create index person_surname on person (translate(lower(last_name), 'ё', 'е'));
create index person_role_term on person_role (term_ends_on) where term_ends_on is not null and to_day is null;
