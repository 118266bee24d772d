-- owner: touches

-- What the client said of restored works in this call (M9.7); the register holds their words.
alter table call add column word text check (word in ('yes', 'no', 'will_check'));
-- Why a meeting was refused, from a list; what was said stands in `reason`.
alter table call add column refusal text
  check (refusal in ('no_time', 'unhappy', 'not_deciding', 'competitor', 'no_need', 'other'));
-- The number that turned out to be wrong, as it is written in the card.
alter table call add column phone text;
