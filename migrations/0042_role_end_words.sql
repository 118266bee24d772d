-- owner: clients

-- Calls used to end a role with a code in front of what was said: «left: на пенсию». What was said stands with the call.
update person_role set end_reason = 'left_company' where end_reason = 'left' or end_reason like 'left: %';
