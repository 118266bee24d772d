// What a questionnaire asks, as data (M5). A form is written once, versioned whole, and read by the server,
// the browser and the printed sheet alike; nothing here depends on one client or one meeting.
import type { Formula } from '#features/questionnaires/shapes/formula.ts';
import type { Day } from '#kernel/day.ts';
import type { Locale } from '#kernel/words.ts';

/** The same text in every language of the product. */
export type Localised = Readonly<Record<Locale, string>>;

/** Sections of every form, in the order of M5.2. */
export const SECTION_KINDS = [
  'header',
  'persons',
  'carnegie',
  'specifics',
  'criteria',
  'growth',
  'offers',
  'recommendations',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** What a failed quality check closes: nothing is sold in that meeting (M9.2). */
export const SECTIONS_BEHIND_GATE = ['growth', 'offers', 'recommendations'] as const;

/** What a question is about; the questionnaire mixes them, a profile of the person is made from them. */
export const QUESTION_TOPICS = [
  'path',
  'pride',
  'trade',
  'decisions',
  'advice',
  'plans',
  'people',
  'our_part',
] as const;
export type QuestionTopic = (typeof QUESTION_TOPICS)[number];

export type ComparisonOp = 'eq' | 'ne' | 'gt' | 'lt' | 'gte' | 'lte';

/**
 * When a question is shown. `question` is an answer key that stands earlier in the form: a question id, or
 * `criterion/part`. An unanswered or hidden question makes every comparison false, `ne` too.
 */
export type Condition =
  | { readonly op: 'and'; readonly of: readonly Condition[] }
  | { readonly op: 'or'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }
  | { readonly op: 'answered'; readonly question: string }
  | { readonly op: ComparisonOp; readonly question: string; readonly value: string | number | boolean }
  | { readonly op: 'includes'; readonly question: string; readonly value: string };

/** Client segments a question may be meant for. */
export const FORM_SEGMENTS = ['a', 'b', 'c'] as const;
export type FormSegment = (typeof FORM_SEGMENTS)[number];

/** Roles of people at a client, as the clients' file keeps them, that a question may be meant for. */
export const FORM_ROLES = [
  'decision_maker',
  'economic_buyer',
  'influencer',
  'user',
  'technical',
  'gatekeeper',
  'champion',
  'opponent',
] as const;
export type FormRole = (typeof FORM_ROLES)[number];

/**
 * Cells of an XLSForm that mean nothing to us, by column, kept so that an export gives them back: a hint for
 * another program, a constraint of its own, a picture.
 */
export type CarriedCells = Readonly<Record<string, string>>;

export interface QuestionBase {
  /** Stable in all versions of the form: `[a-z][a-z0-9_]*`, at most 60 characters. */
  readonly id: string;
  /** Said aloud to the client. */
  readonly text: Localised;
  readonly required?: boolean;
  readonly when?: Condition;
  /** Share of the hour, minutes; repeated questions count once. */
  readonly minutes?: number;
  /** For the interviewer's eyes. */
  readonly hint?: Localised;
  /** What to say when the answer is short. */
  readonly followUps?: readonly Localised[];
  /** What the answer is for. */
  readonly purpose?: Localised;
  readonly topic?: QuestionTopic;
  /** Asked only where somebody of these roles sits at the table; absent means everybody. */
  readonly roles?: readonly string[];
  /** Asked only of clients of these segments; absent means all. */
  readonly segments?: readonly FormSegment[];
  /** Handwriting lines on the printed sheet. */
  readonly print?: { readonly lines: number };
  readonly carried?: CarriedCells;
}

export interface Option {
  /** `[a-z][a-z0-9_]*` */
  readonly code: string;
  readonly text: Localised;
  readonly carried?: CarriedCells;
}

/** Where the bound of a number comes from: the form itself, or the client's contract (M5.3). */
export type Bound =
  | { readonly from: 'form'; readonly value: number }
  /** `ask` is put to the client where our file does not hold that service level. */
  | { readonly from: 'contract'; readonly serviceLevel: string; readonly ask: Localised };

/** One fact of a criterion: a number against a bound, or a yes/no with the good answer. */
export type CriterionPart =
  | {
      readonly id: string;
      readonly kind: 'number';
      readonly text: Localised;
      readonly hint?: Localised;
      readonly unit?: Localised;
      readonly min?: number;
      readonly max?: number;
      readonly decimals?: number;
      readonly compare: 'at_least' | 'at_most';
      readonly bound: Bound;
    }
  | {
      readonly id: string;
      readonly kind: 'yesno';
      readonly text: Localised;
      readonly hint?: Localised;
      readonly good: boolean;
    };

export interface NumberLimits {
  readonly min?: number;
  readonly max?: number;
  /** Digits after the decimal point; 0 when absent. */
  readonly decimals?: number;
}

/** Most columns of a table, most rows it may name, and most rows that may be added. */
export const TABLE_LIMITS = { columns: 8, fixed: 30, added: 50 } as const;

export type TableColumn = {
  /** `[a-z][a-z0-9_]*` */
  readonly id: string;
  readonly text: Localised;
  /** Every row that is begun must have it; of fixed rows, every one. */
  readonly required?: boolean;
  readonly carried?: CarriedCells;
} & (
  | { readonly type: 'text'; readonly maxLength?: number }
  | ({ readonly type: 'number'; readonly unit?: Localised } & NumberLimits)
  | { readonly type: 'one'; readonly options: readonly Option[] }
  | { readonly type: 'date' }
);

/** Rows the form names (sites, months, competitors), or rows added in the talk up to a limit. */
export type TableRows =
  | { readonly kind: 'fixed'; readonly rows: readonly Option[] }
  | { readonly kind: 'added'; readonly max: number };

/** Most photos of one question. */
export const PHOTO_LIMIT = 10;

/** Everything a form can ask; the engine switches on `type` and the compiler finds what a new type lacks. */
export type Question = QuestionBase &
  (
    | { readonly type: 'text'; readonly maxLength?: number }
    | { readonly type: 'longtext'; readonly maxLength?: number }
    | { readonly type: 'one'; readonly options: readonly Option[]; readonly other?: boolean }
    | { readonly type: 'many'; readonly options: readonly Option[]; readonly other?: boolean }
    | ({ readonly type: 'number'; readonly unit?: Localised } & NumberLimits)
    | {
        readonly type: 'scale';
        readonly min: number;
        readonly max: number;
        readonly labels?: { readonly min: Localised; readonly max: Localised };
      }
    | { readonly type: 'date'; readonly from?: Day; readonly to?: Day }
    | { readonly type: 'yesno' }
    | { readonly type: 'consent'; readonly statement: Localised }
    | { readonly type: 'table'; readonly columns: readonly TableColumn[]; readonly rows: TableRows }
    /** One of the client's known persons, or somebody named in words. */
    | { readonly type: 'person' }
    /** Of what the client takes from us, or of everything we have. */
    | {
        readonly type: 'position';
        readonly among: 'positions' | 'products';
        readonly many?: boolean;
        readonly other?: boolean;
      }
    /** Of what is new for the client, or of everything we have. */
    | {
        readonly type: 'offer';
        readonly among: 'offers' | 'products';
        readonly many?: boolean;
        readonly other?: boolean;
      }
    /** Drawn on the screen, or on paper with the name of who signed. */
    | { readonly type: 'signature'; readonly statement?: Localised }
    | { readonly type: 'photo'; readonly max?: number }
    /** Asked of nobody: computed from earlier answers, a number or a yes and no. */
    | {
        readonly type: 'calculated';
        readonly formula: Formula;
        readonly unit?: Localised;
        readonly decimals?: number;
      }
    /** Which of the known persons sat at the table. */
    | { readonly type: 'persons_met' }
    /** Repeats over the known key persons, and asks who is new (M8.1). */
    | { readonly type: 'person_checkin' }
    /** Holds when every part holds; a failed one asks for claims (M9.2). */
    | { readonly type: 'criterion'; readonly parts: readonly CriterionPart[] }
    /** Repeats over the client's positions (M10.1). */
    | { readonly type: 'position_growth' }
    /** Repeats over the offers new for this client, and takes wishes of their own (M10.2). */
    | { readonly type: 'offer_interest' }
    /** Asked always; "asked, none given" is an answer (M10.4). */
    | { readonly type: 'recommendations' }
  );

export type QuestionType = Question['type'];
export type QuestionOf<Type extends QuestionType> = Extract<Question, { readonly type: Type }>;
export type CriterionQuestion = QuestionOf<'criterion'>;
export type TableQuestion = QuestionOf<'table'>;
export type ItemQuestion = QuestionOf<'position'> | QuestionOf<'offer'>;

export const QUESTION_TYPES = [
  'text',
  'longtext',
  'one',
  'many',
  'number',
  'scale',
  'date',
  'yesno',
  'table',
  'person',
  'position',
  'offer',
  'consent',
  'signature',
  'photo',
  'calculated',
  'persons_met',
  'person_checkin',
  'criterion',
  'position_growth',
  'offer_interest',
  'recommendations',
] as const satisfies readonly QuestionType[];

export interface FormSection {
  readonly kind: SectionKind;
  readonly title: Localised;
  /** What the interviewer says or does on entering the section. */
  readonly script?: Localised;
  readonly questions: readonly Question[];
  readonly carried?: CarriedCells;
}

export interface FormDefinition {
  /** Stable name of the form over its versions: `[a-z][a-z0-9_]*`. */
  readonly code: string;
  /** The trade it was written for, as a code: 'connectivity', 'wholesale'. */
  readonly trade: string;
  readonly title: Localised;
  /** At most this many minutes; more is a warning (M5.1). */
  readonly minutesBudget: number;
  /** The polite end when the quality check fails (M9.2). */
  readonly pauseScript: Localised;
  /** The first words when the talk goes on after the works (M9.8). */
  readonly resumeScript: Localised;
  /** The last words of a meeting that went through. */
  readonly closingScript: Localised;
  readonly sections: readonly FormSection[];
  /** Settings of an XLSForm that mean nothing to us. */
  readonly carried?: CarriedCells;
}
