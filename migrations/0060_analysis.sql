-- owner: quality

-- What the analysis of the register asks of every case of a period, kept beside the cases (data/seen.ts): the codes with
-- the figures a bar adds up, and what returned. Reckoned with the case's clocks after every act.
create table case_code (
  case_id uuid not null references quality_case (id),
  kind text not null check (kind in ('cause', 'place')),
  -- Empty where no claim of the case is coded.
  code text not null,
  group_code text not null,
  -- One row of each group of a case: a case with two codes of one group is one case of that group.
  leads boolean not null,
  client_id uuid not null,
  registered_at timestamptz not null,
  severity text not null,
  restore_minutes integer not null,
  revenue_at_risk bigint not null,
  -- Days from another client's last word about the very code, within 90; null where there was none.
  elsewhere_days integer,
  primary key (case_id, kind, code)
);
create index case_code_seen on case_code (kind, registered_at)
  include (group_code, leads, client_id, restore_minutes, revenue_at_risk, severity, code, elsewhere_days);
-- In the order of groups and clients the sums of a long period are made while it is read.
create index case_code_clients on case_code (kind, group_code, client_id)
  include (registered_at, restore_minutes, revenue_at_risk, severity) where leads;
create index case_code_group on case_code (kind, group_code, registered_at);

-- Words of the client about a case, by the way they came.
create table case_word (
  case_id uuid not null references quality_case (id),
  channel text not null,
  client_id uuid not null,
  registered_at timestamptz not null,
  severity text not null,
  words integer not null,
  -- «Yes», «partly» and «no», and the two of them that refuse.
  asked integer not null,
  refused integer not null,
  primary key (case_id, channel)
);
create index case_word_seen on case_word (registered_at)
  include (channel, client_id, severity, words, asked, refused);

alter table quality_case
  -- When the service side said «restored» for the first time, whatever came later.
  add column first_restored_at timestamptz,
  -- Days from the last word of the same client's earlier case with a common criterion or cause.
  add column return_days integer,
  -- The least of its causes' days (case_code.elsewhere_days).
  add column cause_return_days integer;

update quality_case set first_restored_at = turn.restored_at
  from case_cycle turn where turn.case_id = quality_case.id and turn.cycle = 1;

insert into case_code (case_id, kind, code, group_code, leads, client_id, registered_at, severity, restore_minutes,
    revenue_at_risk)
  select quality_case.id, kind, coalesce(coded.code, ''), split_part(coalesce(coded.code, ''), '.', 1),
    row_number() over (partition by quality_case.id, kind, split_part(coalesce(coded.code, ''), '.', 1)
      order by coded.code) = 1,
    client_id, registered_at, severity, coalesce(restore_minutes, 0), revenue_at_risk
  from quality_case cross join (values ('cause'), ('place')) as kinds (kind)
  left join (
    select distinct case_id, 'cause' as of_kind, cause_code as code from claim where cause_code is not null
    union all select distinct case_id, 'place', place_code from claim where place_code is not null) coded
    on coded.case_id = quality_case.id and coded.of_kind = kind;

insert into case_word (case_id, channel, client_id, registered_at, severity, words, asked, refused)
  select quality_case.id, channel, quality_case.client_id, registered_at, severity, count(*),
    count(*) filter (where verdict in ('yes', 'partly', 'no')), count(*) filter (where verdict in ('partly', 'no'))
  from client_answer join quality_case on quality_case.id = client_answer.case_id group by 1, 2;

create index quality_case_unrestored on quality_case (registered_at) where restored_at is null;
create index quality_case_unsaid on quality_case (registered_at) where confirmed_at is null;
create index quality_case_open_since on quality_case (registered_at) where closed_at is null;
create index quality_case_said on quality_case (confirmed_at) where confirmed_at is not null;

update quality_case set return_days = floor(extract(epoch from quality_case.registered_at - earlier.at) / 86400)
  from (select later.id, max(one.confirmed_at) as at
    from quality_case later join quality_case one on one.client_id = later.client_id
      and one.confirmed_at < later.registered_at and one.confirmed_at >= later.registered_at - interval '90 days'
      and (exists (select 1 from jsonb_array_elements_text(one.failed_criteria) criterion
          where later.failed_criteria ? criterion)
        or exists (select 1 from case_code a join case_code b on b.kind = 'cause' and b.code = a.code
          where a.case_id = one.id and b.case_id = later.id and a.kind = 'cause' and a.code <> ''))
    group by later.id) earlier
  where earlier.id = quality_case.id;

-- The nearest last word about each code before each case.
create temp table said_of_code on commit drop as
  select code, confirmed_at as at, case_code.client_id from case_code join quality_case on quality_case.id = case_id
  where kind = 'cause' and code <> '' and confirmed_at is not null;
create index on said_of_code (code, at);
update case_code set elsewhere_days = floor(extract(epoch from registered_at - nearest.at) / 86400)
  from (select case_id, coded.code, word.at from case_code coded cross join lateral (
      select at from said_of_code where said_of_code.code = coded.code and said_of_code.at < coded.registered_at
        and said_of_code.at >= coded.registered_at - interval '90 days'
        and said_of_code.client_id <> coded.client_id order by at desc limit 1) word
    where kind = 'cause' and coded.code <> '') nearest
  where case_code.kind = 'cause' and nearest.case_id = case_code.case_id and nearest.code = case_code.code;
update quality_case set cause_return_days = nearest.days
  from (select case_id, min(elsewhere_days) as days from case_code group by 1) nearest
  where nearest.case_id = quality_case.id and nearest.days is not null;

-- Charts over a period add figures up and need nothing else of a case: they are read from the index alone.
drop index quality_case_registered;
create index quality_case_seen on quality_case (registered_at) include (client_id, severity, cycle, outcome, effect,
  restored_at, confirmed_at, closed_at, first_restored_at, restore_minutes, confirm_minutes, return_days,
  cause_return_days, id);
create index quality_case_again on quality_case (registered_at) include (id, client_id, severity) where cycle > 1;
create index case_cycle_lengths on case_cycle (case_id) include (restore_minutes, confirm_minutes);
create index quality_case_returned on quality_case (registered_at) where return_days is not null;
