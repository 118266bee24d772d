-- owner: questionnaires

-- Which operations a person put aside by this one, when two devices had met (the losers of a conflict).
alter table answer_op add column settles uuid[] not null default '{}';
-- Where the talk stopped and goes on: the key of the question (M9.8). Answers of one key are read together.
create index answer_op_key on answer_op (questionnaire_id, key, seq);
drop index answer_op_questionnaire;
