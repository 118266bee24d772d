-- owner: clients

-- The register lists its cases by the client's name, and a case outlives the client's place among the active ones.
create index client_name_all on client (short_name collate "und-x-icu", id);
