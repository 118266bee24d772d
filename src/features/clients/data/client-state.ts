// Where a client stands in the current round (CLIENT_STATES), read from the tables of the rooms above.
import { type RawBuilder, sql } from 'kysely';
import { CLIENT_STATES, type ClientState } from '../shapes/kinds.ts';

/** The current round's id; no row when there is none. Put once into a `with current as (...)`. */
export const currentRound = sql`
  select id from current_round order by (state = 'running') desc, started_at desc nulls last limit 1`;

/** A case that still waits for the service side or for the client's word. */
/** The client's own word ended the works; anything else is open. */
const SAID = sql`'confirmed', 'withdrawn', 'accepted', 'resumed', 'effect_checked'`;
export const OPEN_CASE = sql`not in (${SAID})`;

/** Calls in which nobody was reached are no touch. */
export const REACHED = sql`not in ('not_reached', 'wrong_number')`;

/** The one definition of a state, over the aliases `questionnaire`, `quality_case`, `meetings` and `calls`. */
export const STATE_CASE = sql<ClientState>`case
  when questionnaire.state = 'completed' then 'complete'
  when questionnaire.state = 'paused_quality' then case
    when quality_case.state in ('restored', 'offered') then 'restored'
    when quality_case.state in (${SAID}) then 'confirmed'
    else 'paused' end
  when questionnaire.state = 'in_progress' then 'met'
  when questionnaire.state is not null then questionnaire.state
  when meetings.held then 'met'
  when meetings.booked then 'booked'
  when calls.called then 'called'
  else 'not_called' end`;

/** `client_id, state` of every client on a list of the round (SQL expression of its id). */
export function statesOf(round: RawBuilder<unknown>): RawBuilder<{ client_id: string; state: ClientState }> {
  return sql`
    select placement.client_id, ${STATE_CASE} as state
    from placement
    left join questionnaire on questionnaire.client_id = placement.client_id
      and questionnaire.round_id = placement.round_id
    left join (
      select distinct on (questionnaire_id) questionnaire_id, state from quality_case
      order by questionnaire_id, registered_at desc) quality_case on quality_case.questionnaire_id = questionnaire.id
    left join (select client_id, bool_or(state = 'held') as held, bool_or(state = 'booked') as booked
      from meeting where round_id = ${round} group by client_id) meetings on meetings.client_id = placement.client_id
    left join (select client_id, true as called from call where round_id = ${round} group by client_id) calls
      on calls.client_id = placement.client_id
    where placement.round_id = ${round}`;
}

/**
 * Condition on `client`: it stands in one of `states`. One state is asked by its own index and stops at the
 * page's end; several are found as a set.
 */
export function inStates(states: readonly ClientState[], round: RawBuilder<unknown>): RawBuilder<boolean> {
  const [only, ...others] = states;
  if (only && others.length === 0) return oneState(only, round);
  return sql<boolean>`client.id in (select placed.client_id from (${statesOf(round)}) placed
    where placed.state = any(${states}::text[]))`;
}

const QUESTIONNAIRE_STATE: Partial<Record<ClientState, string>> = {
  complete: 'completed',
  handed_in: 'handed_in',
  accepted: 'accepted',
  returned: 'returned',
};

/** STATE_CASE turned round: what must and must not be there for this one state (a test holds the two together). */
function oneState(state: ClientState, round: RawBuilder<unknown>): RawBuilder<boolean> {
  const here = (table: 'placement' | 'questionnaire' | 'meeting' | 'call', what = sql`true`) =>
    sql<boolean>`client.id in (select client_id from ${sql.table(table)} where round_id = ${round} and ${what})`;
  const none = (table: 'questionnaire' | 'meeting' | 'call', what = sql`true`) =>
    sql<boolean>`not exists (select 1 from ${sql.table(table)} gone
      where gone.client_id = client.id and gone.round_id = ${round} and ${what})`;
  const all = (...parts: RawBuilder<boolean>[]) =>
    sql<boolean>`(${sql.join([...parts, here('placement')], sql` and `)})`;
  const fixed = QUESTIONNAIRE_STATE[state];
  if (fixed) return all(here('questionnaire', sql`state = ${fixed}`));
  if (state === 'not_called') {
    return all(none('call'), none('meeting', sql`gone.state in ('held', 'booked')`), none('questionnaire'));
  }
  if (state === 'called') {
    return all(here('call'), none('meeting', sql`gone.state in ('held', 'booked')`), none('questionnaire'));
  }
  if (state === 'booked') {
    return all(
      here('meeting', sql`state = 'booked'`),
      none('meeting', sql`gone.state = 'held'`),
      none('questionnaire'),
    );
  }
  if (state === 'met') {
    const talking = sql`state = 'in_progress'`;
    const held = sql`select client_id from meeting where round_id = ${round} and state = 'held'`;
    return all(
      sql`client.id in (select client_id from questionnaire where round_id = ${round} and ${talking} union all ${held})`,
      none('questionnaire', sql`not (${talking})`),
    );
  }
  const lastCase = sql`coalesce((select one.state from quality_case one
    where one.questionnaire_id = questionnaire.id order by one.registered_at desc limit 1), 'registered')`;
  const [restored, confirmed] = [sql`'restored', 'offered'`, SAID];
  const stopped = sql`state = 'paused_quality' and ${lastCase}`;
  if (state === 'paused')
    return all(here('questionnaire', sql`${stopped} not in (${restored}, ${confirmed})`));
  if (state === 'restored') return all(here('questionnaire', sql`${stopped} in (${restored})`));
  return all(here('questionnaire', sql`${stopped} in (${confirmed})`));
}

/** Position of a state in the order of the work; null stays null. */
export function stateRank(state: RawBuilder<unknown>): RawBuilder<number | null> {
  return sql<number | null>`array_position(${sql.lit(`{${CLIENT_STATES.join(',')}}`)}::text[], ${state})`;
}
