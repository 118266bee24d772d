-- owner: clients

-- In which language letters and the personal page speak to this person; null: the company's.
alter table person add column locale text check (locale in ('ru', 'en'));
