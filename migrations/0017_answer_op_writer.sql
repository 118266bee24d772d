-- owner: questionnaires

-- The writer of an answer comes from the sign-in in the same transaction and employees are never deleted, so
-- this key guards nothing. It cost a lock on the employee's row for every answer, shared by all their batches.
alter table answer_op drop constraint answer_op_employee_id_fkey;
