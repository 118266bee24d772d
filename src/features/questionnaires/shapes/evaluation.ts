// What the engine says about a questionnaire at one moment: what to show, where to go on, what is missing,
// and how the quality check stands. Codes and numbers only; sentences are made from them elsewhere.
import type {
  AnswerProblem,
  KnownOffer,
  KnownPerson,
  KnownPosition,
} from '#features/questionnaires/shapes/answers.ts';
import type { CriterionPart, Question, SectionKind } from '#features/questionnaires/shapes/form.ts';
import type { RefusalFacts } from '#kernel/refusal.ts';

/** One place for one answer; a repeated question has several. */
export type SlotSubject =
  | { readonly part: 'value' }
  | { readonly part: 'person'; readonly person: KnownPerson }
  | { readonly part: 'new_persons' }
  | { readonly part: 'fact'; readonly fact: CriterionPart }
  | { readonly part: 'bound'; readonly fact: Extract<CriterionPart, { kind: 'number' }> }
  | { readonly part: 'claims' }
  | { readonly part: 'position'; readonly position: KnownPosition }
  | { readonly part: 'offer'; readonly offer: KnownOffer }
  | { readonly part: 'free_offers' };

/**
 * `missing`: visible, without a valid answer. `hidden`: its condition does not hold, or there is nothing to
 * ask. `closed`: behind a failed quality check. Answers to hidden and closed slots are kept but never count.
 */
export type SlotState = 'answered' | 'skipped' | 'missing' | 'hidden' | 'closed';

export interface EvaluatedSlot {
  readonly key: string;
  readonly subject: SlotSubject;
  readonly state: SlotState;
  readonly required: boolean;
  /** The result of a calculated question; it is never among the answers. */
  readonly computed?: number | boolean;
}

export interface EvaluatedQuestion {
  readonly question: Question;
  readonly slots: readonly EvaluatedSlot[];
  /** `missing` when one visible slot is missing, `skipped` when all visible ones were passed over. */
  readonly state: SlotState;
}

/** `ahead`: behind the quality check, which is not answered yet; `closed`: behind a failed one. */
export type SectionState = 'open' | 'ahead' | 'closed';

export interface EvaluatedSection {
  readonly kind: SectionKind;
  readonly state: SectionState;
  readonly questions: readonly EvaluatedQuestion[];
}

/** A fact beside its bound, as compared. */
export type ComparedPart =
  | {
      readonly partId: string;
      readonly kind: 'number';
      readonly value: number | null;
      readonly compare: 'at_least' | 'at_most';
      /** Null where neither the contract nor the client has told it yet. */
      readonly bound: number | null;
      readonly outcome: 'passed' | 'failed' | 'missing';
    }
  | {
      readonly partId: string;
      readonly kind: 'yesno';
      readonly value: boolean | null;
      readonly good: boolean;
      readonly outcome: 'passed' | 'failed' | 'missing';
    };

export interface CriterionResult {
  readonly criterionId: string;
  /** `restored`: it failed, and the client has confirmed that all is well (M9.7). */
  readonly outcome: 'passed' | 'failed' | 'missing' | 'restored';
  readonly parts: readonly ComparedPart[];
  /** Failed, and no claim is written down yet. */
  readonly claimsMissing: boolean;
}

export interface Gate {
  /** `passed` when every visible criterion passed or was restored; a missing fact is not passed (M9.1). */
  readonly state: 'not_reached' | 'passed' | 'failed';
  /** The visible criteria in order. */
  readonly criteria: readonly CriterionResult[];
  readonly failed: readonly CriterionResult[];
  /** Ids of criteria that count by the client's confirmation. */
  readonly restored: readonly string[];
}

/** Where the talk goes on. */
export interface Place {
  readonly section: SectionKind;
  readonly questionId: string;
  readonly key: string;
}

export interface Progress {
  readonly questionsDone: number;
  readonly questionsAll: number;
  readonly minutesDone: number;
  readonly minutesAll: number;
}

export type CompletionReason =
  | { readonly code: 'required_missing'; readonly key: string; readonly questionId: string }
  | { readonly code: 'gate_not_reached' }
  | { readonly code: 'gate_failed'; readonly criterionIds: readonly string[] }
  | { readonly code: 'claims_missing'; readonly criterionId: string }
  | { readonly code: 'recommendations_not_asked'; readonly questionId: string };

export type Completion =
  | { readonly ok: true }
  | { readonly ok: false; readonly reasons: readonly CompletionReason[] };

export interface Evaluation {
  readonly sections: readonly EvaluatedSection[];
  readonly gate: Gate;
  /** First visible unanswered slot; null when there is none, or a failed check bars the way. */
  readonly nextPlace: Place | null;
  readonly progress: Progress;
  readonly completion: Completion;
}

export type AnswerCheck =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: AnswerProblem; readonly facts: RefusalFacts };

/** What is wrong with a form; an `error` forbids publishing, a `warning` is shown (M5.1). */
export const FORM_PROBLEMS = [
  'form_code_bad',
  'form_budget_bad',
  'form_text_missing',
  'form_translation_missing',
  'form_text_too_long',
  'section_missing',
  'section_twice',
  'section_out_of_order',
  'question_id_bad',
  'question_id_twice',
  'question_minutes_bad',
  'question_in_wrong_section',
  'question_options_too_few',
  'option_code_bad',
  'option_code_twice',
  'limits_reversed',
  'condition_question_unknown',
  'condition_points_forward',
  'condition_value_wrong',
  'condition_too_deep',
  'criterion_missing',
  'criterion_without_parts',
  'criterion_part_id_bad',
  'criterion_part_id_twice',
  'persons_missing',
  'recommendations_missing',
  'recommendations_conditional',
  'recommendations_twice',
  'minutes_over_budget',
  'question_role_unknown',
  'question_segment_unknown',
  'print_lines_bad',
  'scale_too_long',
  'table_columns_bad',
  'table_column_id_bad',
  'table_column_id_twice',
  'table_rows_bad',
  'table_row_code_bad',
  'table_row_code_twice',
  'photo_max_bad',
  'formula_question_unknown',
  'formula_points_forward',
  'formula_column_unknown',
  'formula_parts_wrong',
  'formula_types_differ',
  'formula_result_wrong',
  'formula_too_deep',
] as const;
export type FormProblemCode = (typeof FORM_PROBLEMS)[number];

export interface FormProblem {
  readonly code: FormProblemCode;
  /** Of these only an error keeps a form from being tried and published. */
  readonly level: 'error' | 'warning' | 'hint';
  /** Where: a question id, a section kind, or null for the form. */
  readonly at: string | null;
  readonly facts: RefusalFacts;
}
