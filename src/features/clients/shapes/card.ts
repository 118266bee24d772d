// The card: everything known about one client, as one answer.
import { z } from 'zod';
import { originShape } from './origin.ts';
import { daySchema, instantSchema } from '#kernel/schema.ts';
import { personBrief } from './client.ts';
import {
  CLIENT_KINDS,
  CLIENT_STATES,
  CLIENT_WARNINGS,
  EVIDENCE_KINDS,
  LINK_KINDS,
  MOVE_GROUNDS,
  ROLE_KINDS,
  SEGMENTS,
} from './kinds.ts';

const words = z.string().nullable();
const day = daySchema.nullable();
const instant = instantSchema.nullable();

export const cardContact = z.object({
  id: z.uuid(),
  kind: z.enum(['phone', 'email', 'site', 'messenger', 'fax']),
  raw: z.string(),
  normal: words,
  extension: words,
  label: words,
  /** Whoever dialled it last was told so. */
  wrong: z.boolean(),
});
export type CardContact = z.output<typeof cardContact>;

export const cardClient = z.object({
  id: z.uuid(),
  kind: z.enum(CLIENT_KINDS),
  shortName: z.string(),
  legalName: words,
  inn: words,
  kpp: words,
  ogrn: words,
  city: words,
  address: words,
  country: words,
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  timeZone: words,
  site: words,
  industry: words,
  departments: words,
  segment: z.enum(SEGMENTS).nullable(),
  acquiredBy: personBrief.nullable(),
  servedBy: personBrief.nullable(),
  competitor: words,
  note: words,
  externalId: words,
  source: z.string(),
  revenueYear: z.number(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  archivedAt: instant,
  version: z.number(),
});

export const cardRole = z.object({
  id: z.uuid(),
  post: words,
  roleKind: z.enum(ROLE_KINDS),
  isKey: z.boolean(),
  fromDay: day,
  toDay: day,
  toDayApproximate: z.boolean(),
  /** Nobody knows the last day: `toDay` is the day it was learnt. */
  toDayUnknown: z.boolean(),
  termEndsOn: day,
  endReason: words,
  /** Where the person went, as it was heard. */
  movedTo: words,
  successor: personBrief.nullable(),
  verifiedAt: instant,
  verifiedBy: words,
});
export type CardRole = z.output<typeof cardRole>;

/** A name in the cases of Russian sentences; in another script it is the same in all of them. */
export const nameInCases = z.object({
  gender: z.enum(['male', 'female']).nullable(),
  nominative: z.string(),
  genitive: z.string(),
  dative: z.string(),
  accusative: z.string(),
  instrumental: z.string(),
});
export type NameInCases = z.output<typeof nameInCases>;

export const cardPerson = z.object({
  id: z.uuid(),
  lastName: z.string(),
  firstName: words,
  patronymic: words,
  gender: z.enum(['male', 'female']).nullable(),
  addressAs: words,
  /** Language of letters and pages to the person; null: the company's. */
  locale: z.enum(['ru', 'en']).nullable(),
  /** The whole name as sentences need it. */
  named: nameInCases,
  birthday: day,
  interests: words,
  doNotCall: z.boolean(),
  note: words,
  version: z.number(),
  contacts: z.array(cardContact),
  roles: z.array(cardRole),
  relations: z.array(
    z.object({
      employee: personBrief,
      /** As entered, 0 to 5. */
      strength: z.number(),
      evidence: words,
      at: instantSchema,
      /** What is left of it today (M8.4), and for how many days nobody was in touch. */
      now: z.number(),
      idleDays: z.number(),
      /** What it rests on, the newest first. */
      touches: z.array(z.object({ kind: z.enum(EVIDENCE_KINDS), on: daySchema, note: words })),
    }),
  ),
  /** Roles at other clients within the reader's scope: where somebody went, or came from. */
  elsewhere: z.array(z.object({ client: personBrief, post: words, fromDay: day, toDay: day })),
  lastTouchAt: instant,
});
export type CardPerson = z.output<typeof cardPerson>;

export const cardPosition = z.object({
  id: z.uuid(),
  product: personBrief,
  since: day,
  until: day,
  note: words,
  /** Kopecks by month, the last 36 months that have any. */
  months: z.array(z.object({ month: daySchema, amount: z.number(), quantity: z.number().nullable() })),
  /** Twelve whole months before this one, and the twelve before those. */
  year: z.number(),
  yearBefore: z.number(),
});
export type CardPosition = z.output<typeof cardPosition>;

/** Lines of the people map. */
export const cardLink = z.object({
  id: z.uuid(),
  from: z.uuid(),
  to: z.uuid(),
  kind: z.enum(LINK_KINDS),
  note: words,
});

/** Somebody who left one client of ours and seems to be, or is, at another (M8.2). */
export const moveShape = z.object({
  id: z.uuid(),
  direction: z.enum(['in', 'out']),
  state: z.enum(['proposed', 'linked']),
  person: personBrief,
  /** As the card has it, else as the name tells it. */
  gender: z.enum(['male', 'female']).nullable(),
  /** Who was written down at the new client under the same name. */
  other: personBrief.nullable(),
  post: words,
  leftOn: day,
  grounds: z.array(z.enum(MOVE_GROUNDS)),
  /** Somebody of ours has met them at the new client since. */
  met: z.boolean(),
  /** `id` is null outside the reader's scope; `name` then is what the reader may know of it, or null. */
  from: z.object({ id: z.uuid().nullable(), name: words }),
  to: z.object({ id: z.uuid().nullable(), name: words }),
  at: instantSchema,
});
export type PersonMove = z.output<typeof moveShape>;

export const coverageShape = z.object({
  required: z.array(z.enum(ROLE_KINDS)),
  missing: z.array(z.enum(ROLE_KINDS)),
});

const levels = z.record(z.string(), z.unknown());

export const cardOutput = z.object({
  client: cardClient,
  warnings: z.array(z.enum(CLIENT_WARNINGS)),
  contacts: z.array(cardContact),
  contracts: z.array(
    z.object({
      id: z.uuid(),
      number: z.string(),
      signedOn: day,
      endsOn: day,
      serviceLevels: levels,
      note: words,
    }),
  ),
  persons: z.array(cardPerson),
  links: z.array(cardLink),
  moves: z.array(moveShape),
  coverage: coverageShape,
  positions: z.array(cardPosition),
  servicePoints: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      address: words,
      place: words,
      serviceLevels: levels,
      active: z.boolean(),
    }),
  ),
  /** The current round; null when there is none. `state` is null while the client is on no list. */
  round: z
    .object({
      id: z.uuid(),
      name: z.string(),
      startsOn: daySchema,
      endsOn: daySchema,
      state: z.enum(CLIENT_STATES).nullable(),
      curator: z
        .object({ id: z.uuid(), name: z.string(), participantId: z.uuid(), phone: words, email: words })
        .nullable(),
      reasons: z.array(z.unknown()),
      pinned: z.boolean(),
      relationStates: z.array(
        z.object({
          employee: personBrief,
          state: z.enum(['excellent', 'unsure', 'monopolised']),
          note: words,
          at: instantSchema,
        }),
      ),
    })
    .nullable(),
  meetings: z.array(
    z.object({
      id: z.uuid(),
      startsAt: instantSchema,
      minutes: z.number(),
      place: words,
      purpose: z.string(),
      state: z.string(),
      reasonCode: words,
      reason: words,
      /** When it was called off or found not to take place; null also where nobody noted it. */
      calledOffAt: instant,
      note: words,
      person: words,
      employee: personBrief,
    }),
  ),
  calls: z.array(
    z.object({
      id: z.uuid(),
      at: instantSchema,
      outcome: z.string(),
      callBackAt: instant,
      reason: words,
      note: words,
      person: words,
      employee: personBrief,
    }),
  ),
  questionnaires: z.array(
    z.object({
      id: z.uuid(),
      round: words,
      state: z.string(),
      employee: personBrief,
      startedAt: instantSchema,
      pausedAt: instant,
      completedAt: instant,
      handedInAt: instant,
      acceptedAt: instant,
    }),
  ),
  cases: z.array(
    z.object({
      id: z.uuid(),
      year: z.number(),
      number: z.number(),
      state: z.string(),
      cycle: z.number(),
      curator: z.string(),
      registeredAt: instantSchema,
      restoredAt: instant,
      confirmedAt: instant,
      claims: z.array(
        z.object({
          id: z.uuid(),
          criterion: z.string(),
          what: z.string(),
          place: words,
          since: words,
          words,
        }),
      ),
    }),
  ),
  opportunities: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      title: z.string(),
      amount: z.number().nullable(),
      stage: z.string(),
      nextStep: words,
      createdAt: instantSchema,
      origin: originShape,
    }),
  ),
  /** What was promised to the client and is not done, the nearest day first. */
  promises: z.array(
    z.object({
      id: z.uuid(),
      questionnaireId: z.uuid(),
      key: z.string(),
      text: z.string(),
      dueOn: day,
      by: words,
    }),
  ),
  recommendations: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      company: words,
      contact: words,
      servedByCompetitor: words,
      state: z.string(),
      createdAt: instantSchema,
      origin: originShape,
    }),
  ),
});
export type ClientCard = z.output<typeof cardOutput>;
