// What a broken program, an impatient person or an attacker may send, made from a valid input.
import { NOBODY, resolve, type Schema } from './sampler.ts';

export interface Hostile {
  /** What is wrong, for the message of a failing test. */
  what: string;
  body: unknown;
  /** No procedure may take it, whatever its schema says. */
  never?: boolean;
}

const deep = (levels: number): unknown => {
  let nest: unknown = 'дно';
  for (let level = 0; level < levels; level += 1) nest = level % 2 ? [nest] : { in: nest };
  return nest;
};

const NEVER: Record<string, unknown> = {
  'a NUL byte': 'до\u0000после',
  'half a surrogate pair': 'a\ud800b',
  'a deep nest': deep(500),
};

const WRONG: Record<string, unknown> = {
  null: null,
  'a yes': true,
  'a number': 42,
  'a negative number': -1,
  'a huge number': 1e308,
  'an unsafe whole number': 2 ** 53 + 2,
  'a fraction': 0.1,
  'an empty text': '',
  'blanks only': ' \u00a0\t',
  'any text': 'чужое; drop table client; --',
  'an unknown id': NOBODY,
  'almost an id': NOBODY.slice(0, -1),
  'a list': [],
  'a list of wrong things': [{}, null, 'x'],
  'an object': {},
  'an object with a poisoned name': JSON.parse('{"__proto__": {"admin": true}, "constructor": 1}'),
};

const DAYS = [
  '-0001-01-01',
  '2026-02-31',
  '9999-99-99',
  '0000-00-00',
  '1899-12-31',
  '2200-01-01',
  '31.12.2026',
];
const MOMENTS = ['2026-02-31T00:00:00Z', '2026-11-23', '+275760-09-13T00:00:00.001Z', 'вчера'];
const LONG = 'ж'.repeat(100_000);

/** Bodies that are no JSON object at all: refused before any procedure looks at them. */
export const shapeless: Hostile[] = [
  { what: 'broken JSON', body: '{"a": ' },
  { what: 'words', body: 'привет' },
  { what: 'bytes that are not UTF-8', body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]) },
  ...Object.entries({ list: [], null: null, text: 'текст', number: 42, yes: true }).map(([what, body]) => ({
    what: `${what} instead of an object`,
    body: JSON.stringify(body),
  })),
];

/** Every field of `valid` in turn replaced, left out or surrounded by what does not belong there. */
export function spoil(schema: Schema, valid: unknown): Hostile[] {
  const found: Hostile[] = [
    { what: 'an unknown field', body: { ...(valid as object), 'нет такого поля': 1 }, never: true },
  ];
  for (const place of placesIn(schema, schema.$defs ?? {}, valid, [])) {
    const put = (what: string, value: unknown, never = false) =>
      found.push({
        what: `${place.path.join('.')}: ${what}`,
        body: replace(valid, place.path, value),
        never,
      });
    for (const [what, value] of Object.entries(NEVER)) put(what, value, true);
    for (const [what, value] of Object.entries(WRONG)) put(what, value);
    if (place.schemas.some((one) => one.format === 'date')) for (const day of DAYS) put(day, day, true);
    if (place.schemas.some((one) => one.format === 'date-time'))
      for (const moment of MOMENTS) put(moment, moment, true);
    put('an endless text', LONG, !place.schemas.some((one) => (one.maxLength ?? 0) >= LONG.length));
    if (place.required) put('left out', undefined, true);
  }
  return found;
}

interface Place {
  path: (string | number)[];
  schemas: Schema[];
  required: boolean;
}

/** Every place of `value` that a schema describes, with all forms it may take there. */
function placesIn(
  given: Schema,
  defs: Record<string, Schema>,
  value: unknown,
  path: (string | number)[],
): Place[] {
  const places: Place[] = [];
  for (const schema of formsOf(given, defs)) {
    if (value && typeof value === 'object' && !Array.isArray(value)) {
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        const inner = (value as Record<string, unknown>)[name];
        const here = [...path, name];
        const required = schema.required?.includes(name) === true && property.default === undefined;
        places.push({ path: here, schemas: formsOf(property, defs), required });
        places.push(...placesIn(property, defs, inner, here));
      }
    }
    if (Array.isArray(value) && schema.items && value.length > 0) {
      places.push({ path: [...path, 0], schemas: formsOf(schema.items, defs), required: false });
      places.push(...placesIn(schema.items, defs, value[0], [...path, 0]));
    }
  }
  return places;
}

function formsOf(given: Schema, defs: Record<string, Schema>): Schema[] {
  const schema = resolve(given, defs);
  const inner = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return inner.length > 0 ? inner.flatMap((one) => formsOf(one, defs)) : [schema];
}

function replace(value: unknown, path: readonly (string | number)[], next: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return next;
  if (Array.isArray(value))
    return value.map((item, index) => (index === first ? replace(item, rest, next) : item));
  const record = (value ?? {}) as Record<string, unknown>;
  return { ...record, [first]: replace(record[first], rest, next) };
}
