// Inputs for a procedure in which exactly one id belongs to somebody else's client.
import { type SampleOptions, sample, type Schema } from '../sampler.ts';

export interface IdField {
  /** 'ops.opId': the path of the field, list marks left out. */
  path: string;
  entity: string;
}

/** Every id field of an input, with whose id it is. */
export function idFieldsOf(schema: Schema): IdField[] {
  const found: IdField[] = [];
  const idOf: SampleOptions['idOf'] = (entity, path) => {
    found.push({ path, entity: entity ?? '' });
    return '01890000-0000-7000-8000-000000000000';
  };
  sample(schema, { full: true, idOf });
  return found;
}

/** A full input: `foreign` at one place, ids of `idOf` at the others; searches look for `search`. */
export function probe(
  schema: Schema,
  idOf: (entity: string) => string,
  foreign?: { path: string; id: string },
  text?: Record<string, string>,
): unknown {
  const made = sample(schema, {
    full: true,
    idOf: (entity, path) => (path === foreign?.path ? foreign.id : idOf(entity ?? '')),
  });
  return text ? { ...(made as object), ...text } : made;
}

/** The input without optional fields, except the path to `foreign`. */
export function leanProbe(
  schema: Schema,
  idOf: (entity: string) => string,
  foreign: { path: string; id: string },
): unknown {
  const lean = sample(schema, {
    idOf: (entity, path) => (path === foreign.path ? foreign.id : idOf(entity ?? '')),
  }) as Record<string, unknown>;
  const full = probe(schema, idOf, foreign) as Record<string, unknown>;
  const [first = ''] = foreign.path.split('.');
  return { ...lean, [first]: full[first] };
}
