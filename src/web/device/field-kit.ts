// What a participant takes along: everything the day may need is read ahead and copied to the device, a client only
// when something about them has changed.
import type { z } from 'zod';
import type { clientsGet, clientsList } from '#features/clients/shapes/contracts.ts';
import type { listQuestionnaires } from '#features/questionnaires/shapes/contracts/lists.ts';
import { cardInput } from '#features/questionnaires/screens/unsent.ts';
import type {
  getForm,
  getGround,
  getQuestionnaire,
} from '#features/questionnaires/shapes/contracts/filling.ts';
import type { weeksAhead } from '#features/touches/shapes/contracts/booking.ts';
import type { callSheet } from '#features/touches/shapes/contracts/call-sheet.ts';
import type { dayPlan } from '#features/touches/shapes/contracts/day-plan.ts';
import type { fieldList } from '#features/touches/shapes/contracts/field-list.ts';
import type { listMeetings } from '#features/touches/shapes/contracts/meetings.ts';
import type { myDay } from '#features/touches/shapes/contracts/my-day.ts';
import { addDays, type Day, mondayOf } from '#kernel/day.ts';
import type { Device } from '#ui/device/device.ts';
import { canWorkOffline } from './worker.ts';
import { TAKEN_CLIENTS, TAKEN_MEETINGS, TAKEN_QUESTIONNAIRES, type TakenMeetings } from './derived-reads.ts';
import { type Callable, call } from '#ui/client.ts';

/** How «Мой день» asks, so that the same copy serves it. */
const DAY_INPUT = { calls: 12 };

/** Meetings taken along, from this Monday on: the weeks one books in. */
const DAYS_OF_MEETINGS = 42;

/** Rows of the lists of clients and questionnaires taken along; the server gives no more at once. */
const LISTED = 200;

/** Day sheets taken along, today's among them. */
const DAYS_AHEAD = 8;

export interface Packing {
  running: boolean;
  done: number;
  all: number;
  /** When the device was last whole; ISO. */
  at: string | null;
}

const PACKED_AT = 'ryadom.packed';
let packing: Packing = { running: false, done: 0, all: 0, at: localStorage.getItem(PACKED_AT) };
const listeners = new Set<() => void>();

export const readPacking = (): Packing => packing;

export function subscribePacking(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function note(patch: Partial<Packing>): void {
  packing = { ...packing, ...patch };
  for (const listener of listeners) listener();
}

type Stamps = Record<string, string>;
const STAMPS = 'field-kit.stamps';
/** The script this page was started by is named by its content: a new version may read more than was copied for the old one. */
const BUILD = document.querySelector<HTMLScriptElement>('script[type="module"]')?.src ?? '';

/** Reads ahead; without a connection it stops and keeps what it has. One tab at a time. */
export async function packField(device: Device, today: Day, timeZone: string): Promise<void> {
  if (packing.running || !device.copies) return;
  note({ running: true, done: 0, all: 0 });
  try {
    await pack(device.copies, device.owner, today, timeZone);
    const at = new Date().toISOString();
    localStorage.setItem(PACKED_AT, at);
    note({ at });
  } catch {
    // No connection, or a server that is restarting: what was copied stays, the next try goes on from there.
  } finally {
    note({ running: false });
  }
}

type Copies = NonNullable<Device['copies']>;

async function pack(copies: Copies, owner: string, today: Day, timeZone: string): Promise<void> {
  const take = async <C extends Callable>(name: C['name'], input: z.input<C['input']>) => {
    const data = await call<C>(name, input);
    await copies.keep(name, input, data);
    return data;
  };
  // The forms that open on a tap: at a plain http address nothing else keeps them at hand.
  if (!canWorkOffline())
    await Promise.all([
      import('#features/touches/screens/booking-form.tsx'),
      import('#features/touches/screens/reschedule-form.tsx'),
    ]);
  const monday = mondayOf(today);
  await take<typeof myDay>('touches.my-day', DAY_INPUT);
  await take<typeof weeksAhead>('touches.weeks-ahead', {});
  const span = { fromDay: monday, toDay: addDays(monday, DAYS_OF_MEETINGS - 1) };
  const told = await call<typeof listMeetings>('touches.meetings', { ...span, all: false });
  await copies.keep(TAKEN_MEETINGS, {}, { ...span, timeZone, told } satisfies TakenMeetings);
  for (let ahead = 0; ahead < DAYS_AHEAD; ahead += 1)
    await take<typeof dayPlan>('touches.day-plan', { day: addDays(today, ahead) });
  const own = { curatorId: owner, limit: LISTED };
  await copies.keep(TAKEN_CLIENTS, {}, (await call<typeof clientsList>('clients.list', own)).rows);
  const { rows: listed } = await call<typeof listQuestionnaires>('questionnaires.list', { limit: LISTED });
  await copies.keep(TAKEN_QUESTIONNAIRES, {}, listed);
  const { rows } = await call<typeof fieldList>('touches.field-list', {});
  const stamps = (await copies.recall<Stamps>(STAMPS, {}))?.data ?? {};
  // What a talk begins with also depends on the day: contracts end, products are launched.
  const stampOf = (row: (typeof rows)[number]) => [row.stamp, row.questionnaireId, monday, BUILD].join(' ');
  const stale = rows.filter((row) => stamps[row.clientId] !== stampOf(row));
  note({ all: stale.length });
  const forms = new Set<string>();
  const takeForm = async (formVersionId: string) => {
    if (forms.has(formVersionId)) return;
    forms.add(formVersionId);
    const known = await copies.recall('questionnaires.form', { formVersionId });
    if (!known) await take<typeof getForm>('questionnaires.form', { formVersionId });
  };
  for (const [index, row] of stale.entries()) {
    const { clientId, questionnaireId } = row;
    await take<typeof clientsGet>('clients.get', { clientId });
    await take<typeof callSheet>('touches.call-sheet', { clientId });
    const card = questionnaireId
      ? await take<typeof getQuestionnaire>('questionnaires.get', cardInput(questionnaireId))
      : (await take<typeof getGround>('questionnaires.ground', { clientId })).card;
    if (card) await takeForm(card.formVersionId);
    stamps[clientId] = stampOf(row);
    if (index % 10 === 9 || index === stale.length - 1) await copies.keep(STAMPS, {}, stamps);
    note({ done: index + 1 });
  }
}
