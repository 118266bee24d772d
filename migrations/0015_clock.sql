-- owner: staff

-- What the clock's jobs did last, so that something due once a month is done once, by one process.
create table clock_mark (
  name text primary key,
  mark text not null,
  at timestamptz not null default now()
);
