// Makes inputs from the JSON schemas of the document, as a program that knows nothing else would.

export interface Schema {
  type?: string | string[];
  format?: string;
  entity?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  example?: unknown;
  pattern?: string;
  contentEncoding?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  propertyNames?: Schema;
  items?: Schema;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  $ref?: string;
  $defs?: Record<string, Schema>;
}

export interface SampleOptions {
  /** Fill optional fields too. */
  full?: boolean;
  /** Id for an entity; by default one that names nothing. */
  idOf?: (entity: string | undefined, path: string) => string;
}

/** Names nothing anywhere. */
export const NOBODY = '01890000-0000-7000-8000-000000000000';

// What a schema cannot say, by the name of the field.
const BY_NAME: Record<string, unknown> = {
  timeZone: 'Europe/Moscow',
  secret: 'x'.repeat(43),
  token: 'x'.repeat(43),
  inn: '7707083893',
  // A question every form of the tests has.
  key: 'path',
};

/** An input the schema allows. */
export function sample(schema: Schema, options: SampleOptions = {}): unknown {
  return make(schema, { ...options, defs: schema.$defs ?? {} }, '', 0);
}

type Making = SampleOptions & { defs: Record<string, Schema> };

function make(given: Schema, making: Making, path: string, depth: number): unknown {
  const schema = resolve(given, making.defs);
  const name = path.split('.').at(-1) ?? '';
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return make(firstOf(choice, making.defs), making, path, depth);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => make(part, making, path, depth)));
  if (schema.example !== undefined) return schema.example;
  switch (Array.isArray(schema.type) ? schema.type.find((type) => type !== 'null') : schema.type) {
    case 'object':
      return makeObject(schema, making, path, depth);
    case 'array':
      return makeArray(schema, making, path, depth);
    case 'string':
      return name in BY_NAME ? BY_NAME[name] : makeText(schema, making, path);
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1);
    case 'boolean':
      return false;
    case 'null':
      return null;
    default:
      return 'что угодно';
  }
}

/** The schema behind a reference inside the same document. */
export function resolve(schema: Schema, defs: Record<string, Schema>): Schema {
  const name = /^#\/\$defs\/(.+)$/.exec(schema.$ref ?? '')?.[1];
  return name ? resolve(defs[name] ?? {}, defs) : schema;
}

/** Of several forms the first that is not null. */
function firstOf(choice: readonly Schema[], defs: Record<string, Schema>): Schema {
  return choice.find((one) => resolve(one, defs).type !== 'null') ?? choice[0] ?? {};
}

function makeObject(schema: Schema, making: Making, path: string, depth: number): unknown {
  const made: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const needed = schema.required?.includes(name) ?? false;
    if (!needed && (!making.full || depth > 3)) continue;
    made[name] = make(property, making, path ? `${path}.${name}` : name, depth + 1);
  }
  return made;
}

function makeArray(schema: Schema, making: Making, path: string, depth: number): unknown[] {
  if (schema.prefixItems) return schema.prefixItems.map((item) => make(item, making, path, depth + 1));
  const count = Math.max(schema.minItems ?? 0, making.full && depth < 3 ? 1 : 0);
  return Array.from({ length: count }, () => make(schema.items ?? {}, making, path, depth + 1));
}

function makeText(schema: Schema, making: Making, path: string): string {
  if (schema.format === 'uuid') return making.idOf?.(schema.entity, path) ?? NOBODY;
  if (schema.format === 'date') return '2026-11-23';
  if (schema.format === 'date-time') return '2026-11-23T10:00:00.000Z';
  if (schema.format === 'email') return 'someone@proba.test';
  if (schema.format === 'uri') return 'https://proba.test';
  if (schema.contentEncoding === 'base64') return 'MTIzNA==';
  const pattern = new RegExp(schema.pattern ?? '', 'u');
  const fitting = ['а', 'a', '1', 'a1', '0101', 'A1', '+79000000000', '#1d5f49'].find((text) =>
    pattern.test(text),
  );
  return (fitting ?? 'а').repeat(Math.max(schema.minLength ?? 0, 1));
}
