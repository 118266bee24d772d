-- owner: questionnaires

-- A form has at most one draft: the version numbered 0. `revision` grows with every saving of it, so that the
-- second of two editors is told instead of overwriting the first.
alter table form_version add column revision integer not null default 1;
alter table form_version add column changed_at timestamptz not null default now();
-- Whoever saved the draft last; of a published version, who published it (null: it came with the product).
alter table form_version add column changed_by uuid references employee (id);
-- The number of the published version the draft was made from.
alter table form_version add column based_on integer;
update form_version set changed_at = coalesce(published_at, created_at);
alter table form_version add constraint form_version_draft check ((state = 'draft') = (number = 0));
-- Times between answers are asked for by form, of all its questionnaires.
create index questionnaire_form_version on questionnaire (form_version_id);
