-- owner: clients
-- What the list filters by, so that a page of a hundred thousand clients is found without reading them.

create index client_segment on client (segment, id) where archived_at is null;
create index client_archived on client (archived_at desc, id) where archived_at is not null;
create index meeting_round on meeting (round_id, state, client_id);
create index call_round on call (round_id, client_id);
