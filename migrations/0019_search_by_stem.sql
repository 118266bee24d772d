-- owner: clients

-- Other forms of a Russian word are found by its stem at the beginning of a word of search_text, through the index
-- of three-letter pieces that finds everything else: a second column and a second index said nothing more.
drop index client_search_vector;
alter table client drop column search_vector;

-- How many people are here now, without reading the people.
create index person_role_here on person_role (client_id, person_id) where to_day is null;
