// What the page behind a personal link and the letter that brings it need to know.
import type { Day } from '#kernel/day.ts';
import type { Locale } from '#kernel/words.ts';
import type { ClientAnswer } from './case.ts';
import type { ClientText, ClientTextKind } from './client-text.ts';
import type { LinkRefusalCode } from './link.ts';

/** One claim of the client and what was done about it. */
export interface ClaimMended {
  claimId: string;
  /** In the client's words where they were written down. */
  what: string;
  place: string | null;
  done: readonly string[];
  /** It helps for now; the cause is still there. */
  provisional: boolean;
}

/** A criterion measured before the works and after them, in the client's language. */
export interface MeasuredChange {
  title: string;
  before: number;
  after: number;
  unit: string | null;
}

/** How the page looks. */
export interface PageLook {
  /** `#rrggbb`. */
  accent: string;
  logo: { src: string; width: number; height: number } | null;
}

export interface SupplierFacts {
  name: string;
  phone: string | null;
}

export interface CuratorFacts {
  /** Given name and surname, as the client knows them. */
  name: string;
  post: string | null;
  phone: string | null;
  email: string | null;
}

/** What the client has typed and ticked, kept from view to view. */
export interface ClientDraft {
  words: string;
  /** Ids of claims the client still has. */
  stillWrong: readonly string[];
  /** Who answers, where it is not the one the link was sent to. */
  saidBy: string;
}

/** What an answer lacks before it can be taken. */
export type AnswerGap = 'claims_not_named' | 'words_missing';

/** What the page that shows an answer back carries, so that a send proves it was shown. */
export interface CheckProof {
  seal: string;
  /** It was sent without a proof, or sooner than anybody reads; the page is shown again. */
  again: boolean;
}

/** The answer a used link was given: told without its words, since whoever opens the link may be another person. */
export interface AnswerGiven {
  answer: ClientAnswer;
  /** Given name first; empty where nobody knows. */
  by: string;
  on: Day;
  today: Day;
  /** What somebody else has just tried to say by the same link; null where it was only opened. */
  typed: string | null;
}

export type ClientPageView =
  /** `chosen`: the answer pressed before; null on the first opening. */
  | ({ kind: 'ask'; gaps: readonly AnswerGap[]; chosen: ClientAnswer | null } & ClientDraft)
  /** The answer is shown back; only what is pressed here counts. */
  | ({ kind: 'check'; answer: ClientAnswer } & CheckProof & ClientDraft)
  | ({ kind: 'answered' } & AnswerGiven)
  /** `words`: what was typed on a page that closed meanwhile. */
  | { kind: 'closed'; code: LinkRefusalCode; words: string };

export interface ClientPage {
  locale: Locale;
  supplier: SupplierFacts;
  look: PageLook;
  /** Null where the link is unknown: then nothing of the client is shown. */
  curator: CuratorFacts | null;
  /** How the client is addressed, «Анна Ивановна»; null when unknown. */
  addressee: string | null;
  claims: readonly ClaimMended[];
  measured: readonly MeasuredChange[];
  view: ClientPageView;
  /** Where the form is sent: the link's own address. */
  action: string;
}

/** Everything a letter to a person at the client may tell. */
export interface ClientLetter {
  kind: ClientTextKind;
  locale: Locale;
  /** The company's own words; null: the product's. */
  text: ClientText | null;
  supplier: SupplierFacts;
  look: PageLook;
  curator: CuratorFacts;
  addressee: string | null;
  claims: readonly ClaimMended[];
  measured: readonly MeasuredChange[];
  /** The day of the meeting in which the claims were told. */
  metOn: Day;
  today: Day;
  /** The personal link, and the last day on which it works; null where the letter brings none. */
  url: string | null;
  worksUntil: Day | null;
  /** What the works need of the client; null where they wait for nothing. */
  waitingFor: string | null;
}
