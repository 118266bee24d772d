// What a questionnaire asks, as data (M5). A form is written once, versioned whole, and read by the server,
// the browser and the printed sheet alike; nothing here depends on one client or one meeting.
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
  /** Codes of the roles at the client this question suits; absent means everybody. */
  readonly roles?: readonly string[];
  /** Handwriting lines on the printed sheet. */
  readonly print?: { readonly lines: number };
}

export interface Option {
  /** `[a-z][a-z0-9_]*` */
  readonly code: string;
  readonly text: Localised;
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

export interface FormSection {
  readonly kind: SectionKind;
  readonly title: Localised;
  /** What the interviewer says or does on entering the section. */
  readonly script?: Localised;
  readonly questions: readonly Question[];
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
}
