// Answers made of what was taken along for many at once.
import { within } from '#features/touches/rules/overlay-meetings.ts';
import { bookingFrom } from '#features/touches/rules/weeks-ahead.ts';
import type { InputOf, OutputOf } from '#features/access/shapes/contract.ts';
import { narrowList } from '#features/clients/rules/narrow-list.ts';
import type { clientsList } from '#features/clients/shapes/contracts.ts';
import { narrowQuestionnaires } from '#features/questionnaires/rules/narrow-list.ts';
import type { listQuestionnaires } from '#features/questionnaires/shapes/contracts/lists.ts';
import type { bookingFacts, weeksAhead } from '#features/touches/shapes/contracts/booking.ts';
import type { listMeetings } from '#features/touches/shapes/contracts/meetings.ts';
import { type Day, mondayOf } from '#kernel/day.ts';
import type { Derive, Recall } from '#ui/device/kept-reads.ts';

export const TAKEN_MEETINGS = 'field-kit.meetings';

export interface TakenMeetings {
  fromDay: Day;
  toDay: Day;
  timeZone: string;
  told: OutputOf<typeof listMeetings>;
}

async function booking(input: InputOf<typeof bookingFacts>, recall: Recall) {
  const taken = await recall<OutputOf<typeof weeksAhead>>('touches.weeks-ahead', {});
  if (!taken) return undefined;
  const monday = input.monday ?? mondayOf(taken.data.monday);
  const data = bookingFrom(taken.data, { ...input, monday });
  return data && { at: taken.at, data };
}

/** One's own week out of the weeks taken. */
async function meetings(input: InputOf<typeof listMeetings>, recall: Recall) {
  if (input.all || input.employeeId || input.clientId) return undefined;
  const taken = await recall<TakenMeetings>(TAKEN_MEETINGS, {});
  const { fromDay, toDay } = input;
  if (!taken || fromDay < taken.data.fromDay || toDay > taken.data.toDay) return undefined;
  const { told, timeZone } = taken.data;
  const rows = told.rows.filter(within({ fromDay, toDay, timeZone }));
  return { at: taken.at, data: { ...told, rows } };
}

/** Taken along under these names: the first clients of one's own list, the questionnaires last touched. */
export const TAKEN_CLIENTS = 'field-kit.clients';
export const TAKEN_QUESTIONNAIRES = 'field-kit.questionnaires';

async function clients(input: InputOf<typeof clientsList>, recall: Recall) {
  const taken = await recall<OutputOf<typeof clientsList>['rows']>(TAKEN_CLIENTS, {});
  const data = taken && narrowList(taken.data, input);
  return data && { at: taken.at, data };
}

async function questionnaires(input: InputOf<typeof listQuestionnaires>, recall: Recall) {
  const taken = await recall<OutputOf<typeof listQuestionnaires>['rows']>(TAKEN_QUESTIONNAIRES, {});
  return taken && { at: taken.at, data: narrowQuestionnaires(taken.data, input) };
}

export const derivedReads = {
  'clients.list': clients,
  'questionnaires.list': questionnaires,
  'touches.booking': booking,
  'touches.meetings': meetings,
} satisfies Readonly<Record<string, Derive>>;
