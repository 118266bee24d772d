// A formula as text: for the designer, and for the calculation column of an XLSForm.
import type { Formula } from '#features/questionnaires/shapes/formula.ts';

/** How names and days are written: our own way, or so that other programs compute it too. */
export interface Dialect {
  readonly answer: (key: string) => string;
  readonly column: (table: string, column: string) => string;
  readonly days: (from: string, to: string) => string;
  /** True where a yes and no is chosen from a list: `${reserve} = 'yes'` instead of `true()`. */
  readonly listed: (key: string) => boolean;
}

/** As typed in the designer: keys as they are, a column after its table. */
export const OWN_DIALECT: Dialect = {
  answer: (key) => key,
  column: (table, column) => `${table}/${column}`,
  days: (from, to) => `days(${from}, ${to})`,
  listed: () => false,
};

const SIGNS = { or: 'or', and: 'and', add: '+', sub: '-', mul: '*', div: 'div' } as const;
const COMPARED = { eq: '=', ne: '!=', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;
const LEVEL = { or: 0, and: 1, add: 3, sub: 3, mul: 4, div: 4 } as const;
const COMPARED_LEVEL = 2;
const SINGLE_LEVEL = 5;

export function quoteText(value: string): string {
  return value.includes("'") ? `"${value.replaceAll('"', '')}"` : `'${value}'`;
}

export function printValue(value: string | number | boolean): string {
  if (typeof value === 'string') return quoteText(value);
  if (typeof value === 'boolean') return `${value}()`;
  // No exponents: other readers know none.
  const plain = value === 0 || (Math.abs(value) >= 1e-6 && Math.abs(value) < 1e21);
  return plain ? String(value) : value.toFixed(6);
}

interface Printed {
  readonly text: string;
  readonly level: number;
}

function within({ text, level }: Printed, outer: number): string {
  return level < outer ? `(${text})` : text;
}

function printCompared(op: keyof typeof COMPARED, of: readonly Formula[], dialect: Dialect): Printed {
  const [left, right] = of;
  if (left?.op === 'answer' && right?.op === 'value') {
    return { text: printComparison(op, left.question, right.value, dialect), level: COMPARED_LEVEL };
  }
  const sides = of.map((part) => within(print(part, dialect), COMPARED_LEVEL + 1));
  return { text: sides.join(` ${COMPARED[op]} `), level: COMPARED_LEVEL };
}

/** `${key} >= 5` */
export function printComparison(
  op: keyof typeof COMPARED,
  key: string,
  value: string | number | boolean,
  dialect: Dialect,
): string {
  const listed = typeof value === 'boolean' && dialect.listed(key);
  const told = listed ? (value ? "'yes'" : "'no'") : printValue(value);
  return `\${${dialect.answer(key)}} ${COMPARED[op]} ${told}`;
}

function printJoined(op: keyof typeof SIGNS, of: readonly Formula[], dialect: Dialect): Printed {
  const level = LEVEL[op];
  const [first, ...rest] = of.map((part) => print(part, dialect));
  if (!first) return { text: '0', level: SINGLE_LEVEL };
  if (rest.length === 0) {
    return op === 'sub' ? { text: `-${within(first, SINGLE_LEVEL)}`, level: SINGLE_LEVEL } : first;
  }
  const tail = rest.map((part) => within(part, level + 1));
  return { text: [within(first, level), ...tail].join(` ${SIGNS[op]} `), level };
}

function print(formula: Formula, dialect: Dialect): Printed {
  const call = (name: string, args: readonly string[]): Printed => ({
    text: `${name}(${args.join(', ')})`,
    level: SINGLE_LEVEL,
  });
  const alone = (part: Formula) => print(part, dialect).text;
  switch (formula.op) {
    case 'value':
      return { text: printValue(formula.value), level: SINGLE_LEVEL };
    case 'answer':
      return { text: `\${${dialect.answer(formula.question)}}`, level: SINGLE_LEVEL };
    case 'or':
    case 'and':
    case 'add':
    case 'sub':
    case 'mul':
    case 'div':
      return printJoined(formula.op, formula.of, dialect);
    case 'not':
    case 'if':
      return call(formula.op, formula.of.map(alone));
    case 'coalesce':
      // Other readers know two at a time.
      return formula.of.length > 2
        ? call('coalesce', [
            alone(formula.of[0] as Formula),
            alone({ op: 'coalesce', of: formula.of.slice(1) }),
          ])
        : call('coalesce', formula.of.map(alone));
    case 'round':
      return call('round', [...formula.of.map(alone), String(formula.digits)]);
    case 'sum':
      return call('sum', [`\${${dialect.column(formula.table, formula.column)}}`]);
    case 'count': {
      const { table, column } = formula;
      return call('count', [
        `\${${column === null ? dialect.answer(table) : dialect.column(table, column)}}`,
      ]);
    }
    case 'days': {
      const [from = '', to = ''] = formula.of.map(alone);
      return { text: dialect.days(from, to), level: SINGLE_LEVEL };
    }
    default:
      return printCompared(formula.op, formula.of, dialect);
  }
}

/** The text of a formula; reading it gives the same formula, or one that computes the same. */
export function printFormula(formula: Formula, dialect: Dialect = OWN_DIALECT): string {
  return print(formula, dialect).text;
}
