// What a calculated question computes from earlier answers (M5). A tree, never program text: it is walked by
// our own code, on the server, in the browser and on a device without a network alike.
import type { ComparisonOp } from '#features/questionnaires/shapes/form.ts';

/**
 * `answer` names an answer key that stands earlier in the form: a question id or `criterion/part`. What was not
 * answered is nothing: arithmetic with nothing gives nothing, comparison with nothing is false, `coalesce`
 * takes the first that is something. Division by zero gives nothing.
 */
export type Formula =
  | { readonly op: 'value'; readonly value: string | number | boolean }
  | { readonly op: 'answer'; readonly question: string }
  | { readonly op: 'add' | 'sub' | 'mul' | 'div'; readonly of: readonly Formula[] }
  | { readonly op: ComparisonOp; readonly of: readonly Formula[] }
  | { readonly op: 'and' | 'or' | 'coalesce'; readonly of: readonly Formula[] }
  | { readonly op: 'not'; readonly of: readonly Formula[] }
  /** Condition, then, else. */
  | { readonly op: 'if'; readonly of: readonly Formula[] }
  /** To `digits` after the point, halves away from zero. */
  | { readonly op: 'round'; readonly of: readonly Formula[]; readonly digits: number }
  /** Over the filled cells of a column of a table. */
  | { readonly op: 'sum'; readonly table: string; readonly column: string }
  /** Filled cells of a column, or rows when no column is named. */
  | { readonly op: 'count'; readonly table: string; readonly column: string | null }
  /** Whole days from the first day to the second. */
  | { readonly op: 'days'; readonly of: readonly Formula[] };

export type FormulaOp = Formula['op'];

/** What a formula may give, and what a key of a form holds when a formula looks at it. */
export type FormulaKind = 'number' | 'flag' | 'text' | 'day';

/** Deepest nesting of one formula, and the most parts it may have. */
export const FORMULA_DEPTH = 20;
export const FORMULA_SIZE = 200;
