// A condition of visibility as text, in the same expressions formulas are written in.
import type { Condition } from '#features/questionnaires/shapes/form.ts';
import {
  type Dialect,
  OWN_DIALECT,
  printComparison,
  quoteText,
} from '#features/questionnaires/rules/formula/print-formula.ts';

function inner(condition: Condition, dialect: Dialect): string {
  const text = printCondition(condition, dialect);
  return condition.op === 'and' || condition.op === 'or' ? `(${text})` : text;
}

/** The text of a condition; reading it gives the same condition. */
export function printCondition(condition: Condition, dialect: Dialect = OWN_DIALECT): string {
  switch (condition.op) {
    case 'and':
    case 'or':
      // Of nothing: always, or never.
      if (condition.of.length === 0) return condition.op === 'and' ? 'true()' : 'false()';
      return condition.of.map((part) => inner(part, dialect)).join(` ${condition.op} `);
    case 'not':
      return `not(${printCondition(condition.of, dialect)})`;
    case 'answered':
      return `\${${dialect.answer(condition.question)}} != ''`;
    case 'includes':
      return `selected(\${${dialect.answer(condition.question)}}, ${quoteText(condition.value)})`;
    default:
      return printComparison(condition.op, condition.question, condition.value, dialect);
  }
}
