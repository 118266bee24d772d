// What one meeting holds: the facts it begins with and the answers given. An answer has a key, which is the
// question's id, or `question/item` where the question repeats over persons, positions, offers or parts.
import type { Day, Instant } from '#kernel/day.ts';
import type { Kopecks } from '#kernel/money.ts';

/** Longest text of one answer, in UTF-16 units. */
export const ANSWER_TEXT_LIMIT = 20_000;
/** Longest name, post, phone and other short fields. */
export const SHORT_TEXT_LIMIT = 500;
/** Most items of one list: claims, new persons, recommendations. */
export const ANSWER_LIST_LIMIT = 50;

/** Item ids the engine itself adds to a question; items from outside are UUIDs, so they never meet. */
export const NEW_PERSONS_ITEM = 'new';
export const FREE_OFFERS_ITEM = 'free';
export const CLAIMS_ITEM = 'claims';
/** Item id of the bound that had to be asked: `measured.bound`. */
export const BOUND_SUFFIX = '.bound';

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly phone?: string | null;
  readonly email?: string | null;
  /** Kind of role at the client: 'decision_maker'; absent in questionnaires begun before roles were kept. */
  readonly role?: string | null;
  /** When somebody last made sure of role and contacts; none long before the talk. */
  readonly verifiedAt?: Instant | null;
}

/** One of our products, for questions that choose among all of them. */
export interface KnownProduct {
  readonly id: string;
  readonly name: string;
}

export interface KnownPosition {
  readonly id: string;
  readonly name: string;
  /** Oldest month first; `month` is its first day. */
  readonly revenue: readonly { readonly month: Day; readonly amount: Kopecks }[];
}

export interface KnownOffer {
  readonly id: string;
  readonly name: string;
  /** Launched on. */
  readonly since: Day;
  readonly about?: string | null;
}

export interface KnownServicePoint {
  readonly id: string;
  readonly name: string;
}

/**
 * What was known when the questionnaire was begun, kept with it so that resumption sees the same; and how its
 * quality check stands with the service side, the one part that changes later.
 */
export interface InterviewFacts {
  readonly persons: readonly KnownPerson[];
  readonly positions: readonly KnownPosition[];
  /** Launched since the last personal meeting with this client (M10.2). */
  readonly offers: readonly KnownOffer[];
  /** Service levels of the client's contract by key: `{ throughput_mbps: 100 }`. */
  readonly serviceLevels: Readonly<Record<string, number>>;
  readonly servicePoints: readonly KnownServicePoint[];
  /** Ids of the failed criteria about which the client has said that all is well again (M9.7). */
  readonly confirmedCriteria: readonly string[];
  /** Ids of the criteria it was paused for; empty or absent when it never was (M9.2). */
  readonly pausedFor?: readonly string[];
  /** 'a', 'b' or 'c'; null where the file has none, absent in questionnaires begun before it was kept. */
  readonly segment?: string | null;
  /** All our products; only where the form asks to choose among them. */
  readonly products?: readonly KnownProduct[];
}

/** An optional question that was passed over on purpose, so that nobody is led back to it. */
export interface SkippedAnswer {
  readonly skipped: true;
}

export interface OneAnswer {
  readonly option: string;
  readonly other?: string;
}

export interface ManyAnswer {
  readonly options: readonly string[];
  readonly other?: string;
}

export interface ConsentAnswer {
  readonly given: boolean;
  readonly note?: string;
}

export interface PersonsMetAnswer {
  readonly personIds: readonly string[];
  /** People not on our file yet. */
  readonly others?: string;
}

export type PersonCheckinAnswer =
  | {
      readonly presence: 'here';
      readonly samePost: boolean;
      readonly post?: string;
      readonly sameContacts: boolean;
      readonly phone?: string;
      readonly email?: string;
      readonly note?: string;
    }
  | {
      readonly presence: 'left';
      readonly leftOn: Day;
      readonly leftOnApproximate?: boolean;
      readonly movedTo?: string;
      /** Id of the known person who took the post over; somebody new says so with `replacesId`. */
      readonly successorId?: string;
      readonly note?: string;
    }
  | { readonly presence: 'unknown'; readonly note?: string };

export interface NewPerson {
  /** UUID made on the device. */
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly role?: string;
  readonly phone?: string;
  readonly email?: string;
  /** Id of the known person whose post this one took over. */
  readonly replacesId?: string;
}

/** An empty list says: asked, nobody new. */
export interface NewPersonsAnswer {
  readonly persons: readonly NewPerson[];
}

export const CLAIM_FREQUENCIES = ['constant', 'daily', 'weekly', 'monthly', 'rare', 'once'] as const;
export type ClaimFrequency = (typeof CLAIM_FREQUENCIES)[number];

/** What is wrong, in full, so that the service side need not ask again (M9.2). */
export interface Claim {
  /** UUID made on the device. */
  readonly id: string;
  readonly what: string;
  /** One of the known service points, or null with `place` in words. */
  readonly servicePointId: string | null;
  readonly place?: string;
  readonly since: Day;
  readonly sinceApproximate?: boolean;
  readonly frequency: ClaimFrequency;
  /** As the client said it. */
  readonly words: string;
}

/** At least one. */
export interface ClaimsAnswer {
  readonly claims: readonly Claim[];
}

export const GROWTH_OUTLOOKS = ['more', 'same', 'less', 'unclear'] as const;
export type GrowthOutlook = (typeof GROWTH_OUTLOOKS)[number];

export interface PositionGrowthAnswer {
  readonly outlook: GrowthOutlook;
  /** Expected change a month, kopecks, always positive; `outlook` tells the direction. */
  readonly amount?: Kopecks;
  readonly from?: Day;
  readonly note?: string;
}

export const OFFER_INTERESTS = ['yes', 'later', 'no'] as const;
export type OfferInterest = (typeof OFFER_INTERESTS)[number];

export interface OfferInterestAnswer {
  readonly interest: OfferInterest;
  readonly nextStep?: string;
  readonly nextOn?: Day;
  readonly note?: string;
}

/** What the client would like of us beyond what was offered. */
export interface FreeOffersAnswer {
  readonly wishes: readonly { readonly id: string; readonly what: string; readonly note?: string }[];
}

export interface Recommendation {
  /** UUID made on the device. */
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly phone?: string;
  /** The competitor who serves them now. */
  readonly servedBy?: string;
  /** The client arranges the meeting and introduces us in person (M10.4). */
  readonly willIntroduce: boolean;
  readonly note?: string;
}

export type RecommendationsAnswer =
  | { readonly outcome: 'none_given'; readonly note?: string }
  | { readonly outcome: 'given'; readonly people: readonly Recommendation[] };

/** `cells` by column id: a text, a number, an option's code or a day; an empty cell is left out. */
export interface TableRow {
  /** Code of a fixed row, or a UUID made on the device. */
  readonly id: string;
  readonly cells?: Readonly<Record<string, string | number>>;
}

export interface TableAnswer {
  readonly rows: readonly TableRow[];
}

/** A known person, or with null one named in words. */
export interface PersonAnswer {
  readonly personId: string | null;
  readonly name?: string;
  readonly post?: string;
}

/** Products chosen among positions, offers or everything we have. */
export interface ItemsAnswer {
  readonly ids: readonly string[];
  readonly other?: string;
}

export const ATTACHMENT_KINDS = ['signature', 'photo'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** What was drawn or photographed: kept apart from the answers, named here by id and fingerprint. */
export interface AttachmentRef {
  /** UUID made on the device. */
  readonly attachmentId: string;
  readonly kind: AttachmentKind;
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
  readonly mime: string;
}

export type SignatureAnswer =
  | { readonly by: 'hand'; readonly attachment: AttachmentRef; readonly name?: string }
  | { readonly by: 'paper'; readonly name: string };

export interface PhotoAnswer {
  readonly photos: readonly (AttachmentRef & { readonly note?: string })[];
}

/** Largest attachment, bytes. */
export const ATTACHMENT_BYTES = 15 << 20;
export const ATTACHMENT_MIMES: Readonly<Record<AttachmentKind, readonly string[]>> = {
  signature: ['image/png', 'image/svg+xml'],
  photo: ['image/jpeg', 'image/png', 'image/webp'],
};

export type AnswerValue =
  | string
  | number
  | boolean
  | SkippedAnswer
  | OneAnswer
  | ManyAnswer
  | ConsentAnswer
  | PersonsMetAnswer
  | PersonCheckinAnswer
  | NewPersonsAnswer
  | ClaimsAnswer
  | PositionGrowthAnswer
  | OfferInterestAnswer
  | FreeOffersAnswer
  | RecommendationsAnswer
  | TableAnswer
  | PersonAnswer
  | ItemsAnswer
  | SignatureAnswer
  | PhotoAnswer;

/** Answer key -> value. Read from outside, so a value may be anything until the engine has checked it. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** Why a value is not an answer to its question; the sentence stands in the room's words. */
export const ANSWER_PROBLEMS = [
  'answer_question_unknown',
  'answer_item_unknown',
  'answer_type_wrong',
  'answer_field_missing',
  'answer_field_unknown',
  'answer_option_unknown',
  'answer_out_of_range',
  'answer_decimals_too_many',
  'answer_too_long',
  'answer_list_too_long',
  'answer_repeats',
  'answer_empty',
  'answer_characters_bad',
  'answer_day_bad',
  'answer_skip_refused',
  'answer_cell_missing',
  'answer_computed',
] as const;
export type AnswerProblem = (typeof ANSWER_PROBLEMS)[number];
