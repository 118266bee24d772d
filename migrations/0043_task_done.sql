-- owner: questionnaires

-- A task made of a phrase stands in the line it was marked with; it is somebody's to do until it is said to be done.
alter table answer_mark add column done_at timestamptz, add column done_by uuid references employee (id);
create index answer_mark_open_task on answer_mark (client_id)
  where made = 'task' and removed_at is null and done_at is null;
