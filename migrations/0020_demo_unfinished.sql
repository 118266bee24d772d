-- owner: staff

-- The demo company is lived through for some seconds; one whose making was cut short is made anew at the next start.
alter table company add column demo_unfinished boolean not null default false;
