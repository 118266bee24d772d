// What an hour with a client leaves besides answers: pictures and voices, the time it took, marked phrases, and what
// the same people told us before.
import { ATTACHMENT_KINDS } from '#features/questionnaires/shapes/answers.ts';
import type { SectionKind } from '#features/questionnaires/shapes/form.ts';
import type { Day, Instant } from '#kernel/day.ts';

export const STORED_KINDS = [...ATTACHMENT_KINDS, 'voice', 'page'] as const;
export type StoredKind = (typeof STORED_KINDS)[number];

/** Largest attachment as delivered, bytes. */
export const ATTACH_BYTES = 12 << 20;
/** Longest voice note, seconds. */
export const VOICE_SECONDS = 300;
/** Longest side of a stored picture, pixels. */
export const PICTURE_SIDE = 2400;
/** Most seconds one note of time may tell. */
export const TIME_NOTE_SECONDS = 3600;

export interface StoredAttachment {
  readonly id: string;
  readonly key: string | null;
  readonly kind: StoredKind;
  readonly mime: string;
  readonly size: number;
  /** Of a voice note. */
  readonly seconds: number | null;
  readonly madeAt: Instant;
  readonly by: string | null;
}

export interface SectionTime {
  readonly section: SectionKind;
  readonly seconds: number;
}

export const MARK_KINDS = ['claim', 'need', 'task', 'recommendation'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A phrase the client said, and what it was made into. */
export interface PhraseMark {
  readonly id: string;
  /** The answer the phrase stands in. */
  readonly key: string;
  readonly phrase: string;
  /** Where it begins in the answer, in characters; null: not noted. */
  readonly from: number | null;
  readonly made: MarkKind;
  readonly madeKey: string | null;
  readonly madeId: string | null;
  readonly task: string | null;
  readonly dueOn: Day | null;
  readonly by: string | null;
}

/** What somebody at this client answered in an earlier questionnaire. */
export interface EarlierAnswer {
  readonly key: string;
  readonly day: Day;
  readonly text: string;
  personIds: string[];
}
