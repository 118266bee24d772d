-- owner: touches

-- What one says on the phone. A script is a name; its text stands in versions that are never changed, since calls
-- and comparisons point at them.
create table call_script (
  id uuid primary key,
  name text not null,
  locale text not null check (locale in ('ru', 'en')),
  purpose text not null check (purpose in ('first_meeting', 'resumption', 'restored')),
  -- Scripts that came with the product are known by this.
  ready_code text unique,
  -- Read out when a call of its purpose is made.
  in_use boolean not null default false,
  -- The version that is read out.
  current_number integer not null default 1,
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  version integer not null default 1
);
create unique index call_script_in_use on call_script (purpose, locale) where in_use and archived_at is null;

create table call_script_version (
  id uuid primary key,
  script_id uuid not null references call_script (id),
  number integer not null,
  -- Ordered parts: [{"kind", "title", "text"}].
  blocks jsonb not null,
  created_by uuid references employee (id),
  created_at timestamptz not null default now(),
  unique (script_id, number)
);

-- Two versions read out side by side: which one, a client's id decides.
create table call_script_trial (
  id uuid primary key,
  purpose text not null check (purpose in ('first_meeting', 'resumption', 'restored')),
  locale text not null check (locale in ('ru', 'en')),
  version_a uuid not null references call_script_version (id),
  version_b uuid not null references call_script_version (id),
  started_at timestamptz not null,
  started_by uuid references employee (id),
  ended_at timestamptz,
  ended_by uuid references employee (id),
  winner uuid references call_script_version (id),
  check (version_a <> version_b)
);
create unique index call_script_trial_running on call_script_trial (purpose, locale) where ended_at is null;

-- How one gets through to this client, and when it may be called where that differs from usual hours.
create table client_way_in (
  client_id uuid primary key references client (id),
  way_in text not null default '',
  calls_from integer check (calls_from between 0 and 23),
  calls_to integer check (calls_to between 1 and 24),
  updated_by uuid references employee (id),
  updated_at timestamptz not null default now(),
  check ((calls_from is null) = (calls_to is null) and (calls_from is null or calls_from < calls_to))
);

-- A form of a person's name put right by hand: it outranks what the rules of declension say.
create table person_name_form (
  person_id uuid not null references person (id),
  subject text not null check (subject in ('address', 'name')),
  name_case text not null check (name_case in ('genitive', 'dative', 'accusative', 'instrumental', 'prepositional')),
  form text not null,
  -- The words it was made from: a changed name needs other forms.
  made_from text not null,
  updated_by uuid references employee (id),
  updated_at timestamptz not null default now(),
  primary key (person_id, subject, name_case)
);

alter table call add column script_version_id uuid references call_script_version (id);
-- Which attempt it was since somebody was last reached.
alter table call add column attempt integer not null default 1;
-- The hour on the client's clock.
alter table call add column client_hour integer check (client_hour between 0 and 23);
-- A call made out of reach of the network arrives later than it happened.
alter table call add column recorded_at timestamptz not null default now();
create index call_round_at on call (round_id, at);
create index call_script_version_calls on call (script_version_id) where script_version_id is not null;

update call set recorded_at = at;
with zone as materialized (select name from pg_timezone_names)
update call set client_hour = extract(hour from call.at at time zone zone.name)::integer
from client, zone
where client.id = call.client_id
  and zone.name = coalesce(client.time_zone, (select time_zone from company limit 1), 'Europe/Moscow');
update call set attempt = numbered.attempt
from (
  select id, row_number() over (partition by client_id, round_id, run order by at, id) as attempt
  from (
    select id, client_id, round_id, at, count(*) filter (where outcome <> 'not_reached')
      over (partition by client_id, round_id order by at, id rows between unbounded preceding and 1 preceding) as run
    from call) runs) numbered
where call.id = numbered.id;
