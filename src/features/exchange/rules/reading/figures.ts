// Figures as people and programs write them, read without floating point: «1 234,50 ₽», 2.99999993e-02, (12).

/** `units` / 10^`scale`, exact. */
export type Decimal = { units: bigint; scale: number };
export type Separator = ',' | '.';

const CURRENCY = /(?:₽|\$|€|руб(?:лей|ля|\.)?|р\.|rub|usd|eur)/giu;
const SHAPE = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/iu;
const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [/тыс\.?$/iu, 3],
  [/млн\.?$/iu, 6],
  [/млрд\.?$/iu, 9],
];

/** Splits off currency, blanks between groups, brackets of a negative and a word like «тыс.». */
function strip(text: string): { body: string; power: number } {
  let body = text.replace(CURRENCY, '').replace(/[\s\u00a0\u202f\u2009'’]/gu, '');
  let power = 0;
  for (const [word, value] of MULTIPLIERS) {
    if (word.test(body)) {
      body = body.replace(word, '');
      power = value;
    }
  }
  body = body.replace(/[–−]/gu, '-');
  if (/^\(.+\)$/u.test(body)) body = `-${body.slice(1, -1)}`;
  return { body, power };
}

/**
 * Which sign parts the fraction in a column. `sure` is false when every figure could be read both ways («1,234»);
 * then the comma or dot is taken for the fraction, and a person is asked.
 */
export function decideSeparator(values: readonly string[]): { separator: Separator; sure: boolean } {
  let comma = 0;
  let dot = 0;
  let open: Separator | null = null;
  for (const value of values) {
    const { body } = strip(value);
    const commas = body.split(',').length - 1;
    const dots = body.split('.').length - 1;
    if (commas > 0 && dots > 0) {
      if (body.lastIndexOf(',') > body.lastIndexOf('.')) comma += 1;
      else dot += 1;
    } else if (commas > 1) dot += 1;
    else if (dots > 1) comma += 1;
    else if (commas + dots === 1) {
      const groupLike = /^-?[1-9]\d{0,2}[,.]\d{3}$/u.test(body);
      if (groupLike) open = commas === 1 ? ',' : '.';
      else if (commas === 1) comma += 1;
      else dot += 1;
    }
  }
  if (comma + dot > 0) return { separator: comma >= dot ? ',' : '.', sure: true };
  return { separator: open ?? ',', sure: open === null };
}

/** A figure, exact; null when the text is not one under this separator. */
export function readDecimal(text: string, separator: Separator): Decimal | null {
  const { body, power } = strip(text);
  const grouped = separator === ',' ? body.replaceAll('.', '').replace(',', '.') : body.replaceAll(',', '');
  const match = SHAPE.exec(grouped);
  if (!match) return null;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  if (!whole && !fraction) return null;
  const shift = Number(exponent) + power - fraction.length;
  const magnitude = BigInt(whole + fraction || '0') * 10n ** BigInt(Math.max(0, shift));
  return { units: sign === '-' ? -magnitude : magnitude, scale: Math.max(0, -shift) };
}

/** Rounds to `scale` decimal places, a half to the even neighbour, so that halves do not pile up. */
export function roundHalfEven(value: Decimal, scale: number): bigint {
  if (value.scale <= scale) return value.units * 10n ** BigInt(scale - value.scale);
  const divisor = 10n ** BigInt(value.scale - scale);
  const negative = value.units < 0n;
  const units = negative ? -value.units : value.units;
  const quotient = units / divisor;
  const twice = (units % divisor) * 2n;
  const up = twice > divisor || (twice === divisor && quotient % 2n === 1n);
  const rounded = up ? quotient + 1n : quotient;
  return negative ? -rounded : rounded;
}

export function multiply(left: Decimal, right: Decimal): Decimal {
  return { units: left.units * right.units, scale: left.scale + right.scale };
}
