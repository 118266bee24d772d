-- owner: quality

-- The last word of a client's earlier cases is asked for after every act: by client and day in one index, where two would be
-- laid over each other.
create index quality_case_client_said on quality_case (client_id, confirmed_at);
drop index quality_case_client;

-- A card names the cases that repeat it.
create index quality_case_repeats on quality_case (repeat_of) where repeat_of is not null;

-- The register in its order, and its counts, from the index alone; cases of a code are looked up in it.
create index quality_case_order on quality_case (next_due_at, registered_at, id) include (state, closed_at);
drop index quality_case_next;
create index quality_case_next on quality_case (next_due_at, registered_at, id) include (state) where closed_at is null;
drop index case_code_group;
create index case_code_group on case_code (kind, group_code, registered_at) include (case_id, code);

-- What a new day makes stale is looked for twice a minute.
create index quality_case_stale on quality_case (reckoned_at) where closed_at is null;
