// What somebody is to hear of a case between two daily reports (M9.9): a term drew near, or ran out.
import type { Term } from '#features/quality/shapes/terms.ts';
import type { Day, Instant } from '#kernel/day.ts';
import type { Locale } from '#kernel/words.ts';

/** What had been tried when the notice was made; nought and null where nothing was. */
export interface Tried {
  asked: number;
  reminded: number;
  replanned: number;
  refused: number;
  lastAskedAt: Instant | null;
}

export interface Notice {
  id: string;
  caseId: string;
  year: number;
  number: number;
  clientName: string;
  curatorName: string;
  kind: 'deed_reminded' | 'escalated';
  /** Null where a newer register noted a term this version does not know. */
  term: Term | null;
  /** Of the work, where the term is a work's. */
  title: string | null;
  dueOn: Day | null;
  /** How far up it has gone; 1 is the first to hear. */
  level: number;
  tried: Tried;
}

export interface NoticeLetter {
  locale: Locale;
  companyName: string;
  baseUrl: string;
  timeZone: string;
  today: Day;
  notices: readonly Notice[];
}
