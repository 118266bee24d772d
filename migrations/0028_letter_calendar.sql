-- owner: reports

-- A calendar entry that travels with the letter, and whom the reader's answer should reach.
alter table letter add column calendar_method text check (calendar_method in ('REQUEST', 'CANCEL'));
alter table letter add column calendar_text text;
alter table letter add column reply_to text;
