// The current round as one participant sees it: their participation, and what they have handed in.
import { sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';
import type {
  CountedQuestionnaire,
  DaySpan,
  Dedication,
  QuotaParticipant,
} from '#features/rounds/shapes/quota.ts';
import type { Day } from '#kernel/day.ts';

export interface CurrentRound {
  id: string;
  name: string;
  running: boolean;
  startsOn: Day;
  endsOn: Day;
  /** The programme's own norms. */
  norms: Record<string, unknown>;
  /** null: does not take part. */
  participant: QuotaParticipant | null;
  /** Accepted questionnaires by the day they were handed in. */
  accepted: CountedQuestionnaire[];
  /** Handed in and not accepted yet, whenever that was. */
  awaiting: number;
}

interface Row {
  id: string;
  name: string;
  state: string;
  starts_on: Day;
  ends_on: Day;
  norms: Record<string, unknown>;
  participant_id: string | null;
  dedication: Dedication;
  weekly_quota: number | null;
  from_day: Day | null;
  to_day: Day | null;
  absences: DaySpan[];
  accepted: Day[];
  awaiting: number;
}

/** The round lists mean by «now» with one employee's part in it; undefined when there has been none. */
export async function loadCurrentRound(
  db: Db,
  employeeId: string,
  timeZone: string,
): Promise<CurrentRound | undefined> {
  const { rows } = await sql<Row>`
    select current_round.id, current_round.name, current_round.state, current_round.starts_on,
      current_round.ends_on, programme.norms, participant.id as participant_id, participant.dedication,
      participant.weekly_quota, participant.from_day, participant.to_day,
      array(select json_build_object('from', from_day, 'to', to_day) from absence
        where absence.employee_id = participant.employee_id and absence.to_day >= current_round.starts_on) as absences,
      array(select (questionnaire.handed_in_at at time zone ${timeZone})::date::text
        from questionnaire where questionnaire.employee_id = participant.employee_id
          and questionnaire.round_id = current_round.id and questionnaire.state = 'accepted'
          and questionnaire.handed_in_at is not null) as accepted,
      (select count(*)::int from questionnaire where questionnaire.employee_id = participant.employee_id
        and questionnaire.state = 'handed_in') as awaiting
    from current_round
    join programme on programme.id = current_round.programme_id
    left join participant on participant.round_id = current_round.id and participant.employee_id = ${employeeId}
    order by (current_round.state = 'running') desc, current_round.started_at desc nulls last limit 1`.execute(
    db,
  );
  return rows[0] && toRound(rows[0]);
}

function toRound(row: Row): CurrentRound {
  const participantId = row.participant_id;
  return {
    id: row.id,
    name: row.name,
    running: row.state === 'running',
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    norms: row.norms,
    participant: participantId
      ? {
          id: participantId,
          dedication: row.dedication,
          from: row.from_day ?? row.starts_on,
          to: row.to_day,
          weeklyOverride: row.weekly_quota,
          absences: row.absences,
        }
      : null,
    accepted: participantId ? row.accepted.map((day) => ({ participantId, day })) : [],
    awaiting: row.awaiting,
  };
}
