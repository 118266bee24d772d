-- owner: clients

-- A role ends with a day (M8.2). Where nobody could say which, `to_day` is the day it was learnt, and this says so.
alter table person_role add column to_day_unknown boolean not null default false;
