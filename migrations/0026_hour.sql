-- owner: questionnaires

-- What was photographed, said or signed in a talk. `sha256` is of the bytes as the device sent them, so that a
-- repeated delivery is recognised although a picture is kept re-encoded.
create table attachment (
  id uuid primary key,
  questionnaire_id uuid not null references questionnaire (id),
  client_id uuid not null references client (id),
  -- The answer or question it belongs to; null for the talk as a whole.
  key text,
  kind text not null check (kind in ('photo', 'voice', 'signature', 'page')),
  mime text not null,
  -- Null once taken away: what was photographed by mistake does not stay.
  bytes bytea,
  size integer not null,
  sha256 text not null,
  seconds integer,
  made_at timestamptz not null,
  received_at timestamptz not null,
  employee_id uuid references employee (id),
  removed_at timestamptz
);
create index attachment_questionnaire on attachment (questionnaire_id, made_at);

-- Net time asked, as each device told it: sums up, so that two devices add and a repeat does not.
create table talk_time (
  id uuid primary key,
  questionnaire_id uuid not null references questionnaire (id),
  section text not null,
  seconds integer not null check (seconds between 1 and 3600),
  sitting_id uuid not null,
  noted_at timestamptz not null,
  employee_id uuid references employee (id)
);
create index talk_time_questionnaire on talk_time (questionnaire_id, section);

-- A phrase of a note that became something: where it stands and what was made of it.
create table answer_mark (
  id uuid primary key,
  questionnaire_id uuid not null references questionnaire (id),
  client_id uuid not null references client (id),
  key text not null,
  phrase text not null,
  made text not null check (made in ('claim', 'need', 'task', 'recommendation')),
  -- The answer it went into; null for a task, which stands here itself.
  made_key text,
  made_id uuid,
  task text,
  due_on date,
  made_at timestamptz not null,
  employee_id uuid references employee (id),
  removed_at timestamptz
);
create index answer_mark_questionnaire on answer_mark (questionnaire_id, made_at);
