-- owner: quality

-- The way of a case in full: diagnosis, waits for the client, the side exits, and the check of the effect (M9).
alter table quality_case drop constraint quality_case_state_check;
alter table quality_case add constraint quality_case_state_check check (state in (
  'registered', 'acknowledged', 'diagnosed', 'works_planned', 'in_work', 'waiting_client', 'restored', 'offered',
  'confirmed', 'withdrawn', 'accepted', 'resumed', 'effect_checked'));
alter table quality_case
  add column severity text not null default 'major' check (severity in ('critical', 'major', 'minor')),
  -- When the talk went on; everything without it is somebody's to do.
  add column closed_at timestamptz,
  -- By which word of the client the works ended.
  add column outcome text check (outcome in ('confirmed', 'withdrawn', 'accepted')),
  add column waiting_since timestamptz,
  add column waiting_for text,
  add column unfixable_state text check (unfixable_state in ('proposed', 'approved')),
  add column unfixable_reason text,
  add column cause_removed_at timestamptz,
  -- What the same question said at the next interview.
  add column effect text check (effect in ('held', 'failed')),
  add column effect_at timestamptz,
  add column effect_questionnaire_id uuid references questionnaire (id),
  -- The client's earlier case of which this one is a return.
  add column repeat_of uuid references quality_case (id),
  -- The client's revenue of the last twelve months when the case was registered, kopecks.
  add column revenue_at_risk bigint not null default 0,
  -- Clocks in working minutes of the client's calendar, over all cycles; null where a clock has never stopped.
  add column acknowledge_minutes integer,
  add column restore_minutes integer,
  add column tell_minutes integer,
  add column confirm_minutes integer,
  add column cause_minutes integer,
  add column wait_minutes integer not null default 0,
  -- What the case waits for first; reckoned at every act (case_deed has the rest).
  add column next_term text,
  add column next_doer text,
  add column next_work_id uuid,
  add column next_due_at timestamptz,
  add column next_due_on date,
  add column reckoned_at timestamptz;
update quality_case set closed_at = coalesce(resumed_at, registered_at) where state = 'resumed';
update quality_case set outcome = 'confirmed' where state in ('confirmed', 'resumed');
update quality_case set revenue_at_risk = client.revenue_year from client where client.id = quality_case.client_id;
create index quality_case_next on quality_case (next_due_at, registered_at) where closed_at is null;
create index quality_case_closed on quality_case (closed_at desc) where closed_at is not null;
create index quality_case_unreckoned on quality_case (registered_at) where reckoned_at is null;
create index quality_case_registered on quality_case (registered_at);

-- One turn from the start, or from the client's «no», to the client's word; the figures of one case add up to its own.
create table case_cycle (
  case_id uuid not null references quality_case (id),
  cycle integer not null,
  started_at timestamptz not null,
  restored_at timestamptz,
  offered_at timestamptz,
  answered_at timestamptz,
  answer text,
  wait_minutes integer not null default 0,
  restore_minutes integer,
  tell_minutes integer,
  confirm_minutes integer,
  primary key (case_id, cycle)
);
create index case_cycle_restored on case_cycle (restored_at);
create index case_cycle_answered on case_cycle (answered_at) where answered_at is not null;

-- Everything somebody owes a case now, with its term and the moment of the next word about it (M9.9).
create table case_deed (
  case_id uuid not null references quality_case (id),
  -- The term, with the work where it is a work's.
  key text not null,
  term text not null,
  doer text not null,
  work_id uuid,
  owner_employee_id uuid references employee (id),
  due_at timestamptz not null,
  due_on date not null,
  next_step_at timestamptz,
  primary key (case_id, key)
);
create index case_deed_due on case_deed (due_at, case_id);
create index case_deed_step on case_deed (next_step_at) where next_step_at is not null;
create index case_deed_owner on case_deed (owner_employee_id) where owner_employee_id is not null;

-- Who is to hear of a reminder or an overdue term, each of each once; mailed together.
create table case_notice (
  id uuid primary key,
  case_id uuid not null references quality_case (id),
  event_id uuid not null references case_event (id),
  employee_id uuid not null references employee (id),
  created_at timestamptz not null,
  mailed_at timestamptz,
  unique (event_id, employee_id)
);
create index case_notice_unmailed on case_notice (employee_id) where mailed_at is null;
create index case_notice_case on case_notice (case_id);

drop index work_case;

-- One work may mend a common fault of many clients; how it stands is kept for each of them (M9.4).
create table work_case (
  work_id uuid not null references work (id),
  case_id uuid not null references quality_case (id),
  client_id uuid not null references client (id),
  state text not null check (state in ('planned', 'in_work', 'done')),
  -- The cycle in which the date was given.
  cycle integer not null,
  done_at timestamptz,
  done_by uuid references employee (id),
  result text,
  provisional boolean not null default false,
  joined_at timestamptz not null,
  primary key (work_id, case_id)
);
insert into work_case (work_id, case_id, client_id, state, cycle, done_at, done_by, result, joined_at)
  select id, case_id, client_id, state, cycle, done_at, done_by, result, created_at from work;
create index work_case_case on work_case (case_id);
create index work_case_client on work_case (client_id);
create index work_case_done on work_case (done_at) where done_at is not null;
alter table work drop column case_id, drop column client_id, drop column cycle;
alter table work
  -- Kopecks.
  add column cost bigint check (cost >= 0),
  add column started_at timestamptz,
  add column provisional boolean not null default false;
create index work_board on work (state, due_on);
create index work_done on work (done_at desc) where state = 'done';

-- Causes and places of our own production: a list of two levels, published in versions that never change (M9.4, M11).
create table code_list_version (
  kind text not null check (kind in ('cause', 'place')),
  number integer not null,
  definition jsonb not null,
  published_at timestamptz not null,
  published_by uuid references employee (id),
  primary key (kind, number)
);

alter table claim
  add column cause_code text,
  add column cause_version integer,
  add column place_code text,
  add column place_version integer,
  -- What was found, in our own words.
  add column finding text;
create index claim_cause on claim (cause_code) where cause_code is not null;
create index claim_place on claim (place_code) where place_code is not null;

-- A criterion measured before the works and after, against the same bound.
create table measurement (
  id uuid primary key,
  case_id uuid not null references quality_case (id),
  claim_id uuid references claim (id),
  criterion text not null,
  title jsonb not null,
  phase text not null check (phase in ('before', 'after')),
  cycle integer not null,
  value numeric not null,
  bound numeric,
  bound_is text check (bound_is in ('at_least', 'at_most')),
  unit jsonb,
  note text,
  taken_at timestamptz not null,
  taken_by uuid references employee (id)
);
create index measurement_case on measurement (case_id, taken_at);

-- Photographs and papers of a case: of a work, or of the client's signed word.
create table case_file (
  id uuid primary key,
  case_id uuid not null references quality_case (id),
  work_id uuid references work (id),
  name text not null,
  type text not null,
  bytes bytea not null,
  size integer not null,
  created_at timestamptz not null,
  created_by uuid references employee (id),
  removed_at timestamptz
);
create index case_file_case on case_file (case_id, created_at);
create index case_file_work on case_file (work_id) where work_id is not null;

-- Every opening of a personal link: a forwarded one shows.
create table client_visit (
  id uuid primary key,
  link_id uuid not null references client_link (id),
  at timestamptz not null,
  address text,
  agent text
);
create index client_visit_link on client_visit (link_id, at);

alter table client_link add column reminded_at timestamptz, add column reminders integer not null default 0;

alter table client_answer drop constraint client_answer_verdict_check;
alter table client_answer add constraint client_answer_verdict_check
  check (verdict in ('yes', 'partly', 'no', 'withdrawn', 'accepted', 'not_accepted'));
alter table client_answer drop constraint client_answer_channel_check;
alter table client_answer add constraint client_answer_channel_check
  check (channel in ('link', 'phone', 'mail', 'meeting', 'paper'));
alter table client_answer
  add column file_id uuid references case_file (id),
  -- «Yes» beside words of trouble: told to the leader.
  add column contradicts boolean not null default false;
