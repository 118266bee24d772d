// What the page behind a personal link and the letter that brings it need to know.
import type { Day } from '#kernel/day.ts';
import type { Locale } from '#kernel/words.ts';
import type { ClientAnswer } from './case.ts';
import type { LinkRefusalCode } from './link.ts';

/** One claim of the client and what was done about it. */
export interface ClaimMended {
  claimId: string;
  /** In the client's words where they were written down. */
  what: string;
  place: string | null;
  done: readonly string[];
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
}

export type ClientPageView =
  | { kind: 'ask'; words: string; stillWrong: readonly string[]; wordsMissing: boolean }
  | { kind: 'sure'; words: string }
  | { kind: 'thanks'; answer: ClientAnswer; words: string }
  | { kind: 'closed'; code: LinkRefusalCode };

export interface ClientPage {
  locale: Locale;
  supplier: SupplierFacts;
  /** Null where the link is unknown: then nothing of the client is shown. */
  curator: CuratorFacts | null;
  /** How the client is addressed, «Анна Ивановна»; null when unknown. */
  addressee: string | null;
  claims: readonly ClaimMended[];
  view: ClientPageView;
  /** Where the form is sent: the link's own address. */
  action: string;
}

export interface ClientOffer {
  locale: Locale;
  supplier: SupplierFacts;
  curator: CuratorFacts;
  addressee: string | null;
  claims: readonly ClaimMended[];
  /** The day of the meeting in which the claims were told. */
  metOn: Day;
  /** The last day on which the link works. */
  worksUntil: Day;
  today: Day;
  url: string;
}
