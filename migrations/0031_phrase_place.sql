-- owner: questionnaires

-- Where in the note the phrase begins, in characters; null for marks made before that was kept.
alter table answer_mark add column phrase_from integer check (phrase_from >= 0);
create index answer_mark_made on answer_mark (made_id) where made_id is not null;
