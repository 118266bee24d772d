// The real session of the talk on a client who does not exist: its outbox answers itself and keeps nothing.
import { applyOp } from '#features/questionnaires/rules/overlay.ts';
import type { InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import type { QuestionnaireCard } from '#features/questionnaires/shapes/contracts/filling.ts';
import type { Standing } from '#features/questionnaires/shapes/filling.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { trialWords } from '#features/questionnaires/words/designer-trial.ts';
import { newId } from '#kernel/ids.ts';
import type { Locale } from '#kernel/words.ts';
import type { Device } from '#ui/device/device.ts';
import { makeKey, makeVault } from '#ui/device/vault.ts';
import type { Entry, EntryStore } from '#ui/outbox/entries.ts';
import { Outbox } from '#ui/outbox/outbox.ts';
import { FillSession } from '../fill/session.ts';
import type { Op } from '../unsent.ts';

const idOf = (kind: number, index: number) => `00000000-0000-4000-8000-0000000000${kind}${index}`;

function trialFacts(locale: Locale): InterviewFacts {
  const w = trialWords[locale];
  const at = { phone: '+7 912 000-00-00', email: 'name@client.example' };
  return {
    persons: [
      { id: idOf(1, 0), name: w.director, post: w.directorPost, ...at },
      { id: idOf(1, 1), name: w.engineer, post: w.engineerPost, ...at },
    ],
    positions: [{ id: idOf(2, 0), name: w.position, revenue: [{ month: '2026-01-01', amount: 10_000_000 }] }],
    offers: [{ id: idOf(3, 0), name: w.offer, since: '2026-01-01' }],
    serviceLevels: {},
    servicePoints: [{ id: idOf(4, 0), name: w.point }],
    confirmedCriteria: [],
  } as unknown as InterviewFacts;
}

/** Keeps entries as long as the page shows the trial. */
function memoryStore(): EntryStore {
  let entries: Entry[] = [];
  let order = 0;
  return {
    add: async (fresh) => {
      const placed = fresh.map((entry) => ({ ...entry, order: (order += 1) }));
      entries.push(...placed);
      return placed.map((entry) => entry.order);
    },
    list: async () => [...entries],
    remove: async (ids) => {
      entries = entries.filter((entry) => !ids.includes(entry.id));
    },
    park: async () => {},
    change: async () => {},
  };
}

/** Says what a server would say that had taken the answers. */
function makeAnswerer() {
  const standing = new Map<string, Standing>();
  let version = 1;
  return async (_procedure: string, input: unknown) => {
    // What else an hour leaves goes nowhere.
    const { ops = [] } = input as { ops?: Op[] };
    for (const op of ops) standing.set(op.key, applyOp(standing.get(op.key), op));
    version += 1;
    return { version, state: 'in_progress', receipts: [], answers: ops.map((op) => standing.get(op.key)) };
  };
}

export interface Trial {
  card: QuestionnaireCard;
  session: FillSession;
  close: () => void;
}

export async function makeTrial(form: FormDefinition, locale: Locale): Promise<Trial> {
  const id = newId<'questionnaire'>();
  const outbox = new Outbox({ owner: `trial-${id}`, store: memoryStore(), send: makeAnswerer() });
  const device: Device = {
    owner: `trial-${id}`,
    vault: makeVault(makeKey()),
    outbox,
    copies: null,
    drafts: null,
  };
  const card = {
    id,
    version: 1,
    state: 'in_progress',
    client: { id, name: trialWords[locale].client },
    facts: trialFacts(locale),
    answers: [],
    actor: { fills: true, leads: false },
    meeting: null,
  } as unknown as QuestionnaireCard;
  const session = await FillSession.open(card, form, device);
  const close = () => {
    session.close();
    outbox.close();
    for (const name of Object.keys(localStorage)) if (name.includes(id)) localStorage.removeItem(name);
  };
  return { card, session, close };
}
