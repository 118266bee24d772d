-- owner: quality

-- The register is searched by the client's words as well as by the client's name. A blank stands before every word,
-- as in the client's own line.
alter table claim add column search_text text generated always as (
  ' ' || regexp_replace(translate(lower(what || ' ' || coalesce(words, '') || ' ' || coalesce(place, '')), 'ё', 'е'),
    '[^[:alnum:]]+', ' ', 'g')) stored;
create index claim_search_text on claim using gin (search_text gin_trgm_ops);
