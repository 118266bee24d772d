// Small checks that values are put together from: each returns null, or the code and facts of the first fault.
// Written by hand, since they run in the browser on every keystroke and must never throw on foreign data.
import type { AnswerProblem } from '#features/questionnaires/shapes/answers.ts';
import { ANSWER_LIST_LIMIT } from '#features/questionnaires/shapes/answers.ts';
import type { NumberLimits } from '#features/questionnaires/shapes/form.ts';
import { isDay } from '#kernel/day.ts';
import type { RefusalFacts } from '#kernel/refusal.ts';

export interface ValueFault {
  readonly code: AnswerProblem;
  readonly facts: RefusalFacts;
}

export type ValueCheck = (value: unknown) => ValueFault | null;
export interface Field {
  readonly check: ValueCheck;
  readonly optional: boolean;
}

const fault = (code: AnswerProblem, facts: RefusalFacts = {}): ValueFault => ({ code, facts });
const wrongType = (expected: string) => fault('answer_type_wrong', { expected });

/** True for a plain object, the only kind JSON makes. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text of 1 to `max` units, not blank, storable: no NUL, no half of a character pair. */
export function text(max: number): ValueCheck {
  return (value) => {
    if (typeof value !== 'string') return wrongType('text');
    if (value.length > max) return fault('answer_too_long', { limit: max, length: value.length });
    if (value.trim() === '') return fault('answer_empty');
    if (value.includes('\0') || !value.isWellFormed()) return fault('answer_characters_bad');
    return null;
  };
}

export const flag: ValueCheck = (value) => (typeof value === 'boolean' ? null : wrongType('yesno'));

/** Finite number within limits and with no more digits after the point than asked. */
export function amount(limits: NumberLimits): ValueCheck {
  const { min = null, max = null, decimals = 0 } = limits;
  const scale = 10 ** decimals;
  return (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return wrongType('number');
    if ((min !== null && value < min) || (max !== null && value > max)) {
      return fault('answer_out_of_range', { value, min, max });
    }
    // Shifting 1.005 by two digits is not exact, so nearness decides.
    const shifted = value * scale;
    if (Math.abs(shifted - Math.round(shifted)) > 1e-9 * Math.max(1, Math.abs(shifted))) {
      return fault('answer_decimals_too_many', { value, decimals });
    }
    return null;
  };
}

export function day(from: string | null = null, to: string | null = null): ValueCheck {
  return (value) => {
    if (typeof value !== 'string') return wrongType('date');
    if (!isDay(value)) return fault('answer_day_bad');
    if ((from !== null && value < from) || (to !== null && value > to)) {
      return fault('answer_out_of_range', { value, min: from, max: to });
    }
    return null;
  };
}

/** One of a closed list of codes or ids. */
export function oneOf(allowed: readonly string[]): ValueCheck {
  return (value) => {
    if (typeof value !== 'string') return wrongType('option');
    return allowed.includes(value) ? null : fault('answer_option_unknown', { option: value.slice(0, 100) });
  };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const uuid: ValueCheck = (value) =>
  typeof value === 'string' && UUID.test(value) ? null : wrongType('id');

const SHA256 = /^[0-9a-f]{64}$/;

export const sha256: ValueCheck = (value) =>
  typeof value === 'string' && SHA256.test(value) ? null : wrongType('fingerprint');

export function orNull(check: ValueCheck): ValueCheck {
  return (value) => (value === null ? null : check(value));
}

interface ListLimits {
  /** The common limit unless said. */
  readonly most?: number | undefined;
  /** Field that tells entries apart; `id` unless said. */
  readonly identity?: string;
}

/** List of `min` to `most`; entries with an identity, and plain codes, may not repeat. */
export function list(check: ValueCheck, min: number, limits: ListLimits = {}): ValueCheck {
  const { most = ANSWER_LIST_LIMIT, identity = 'id' } = limits;
  return (value) => {
    if (!Array.isArray(value)) return wrongType('list');
    if (value.length > most) return fault('answer_list_too_long', { limit: most });
    if (value.length < min) return fault('answer_empty');
    const seen = new Set<unknown>();
    for (const entry of value) {
      const found = check(entry);
      if (found) return found;
      const own = isRecord(entry) ? entry[identity] : entry;
      if (seen.has(own)) return fault('answer_repeats');
      seen.add(own);
    }
    return null;
  };
}

export const must = (check: ValueCheck): Field => ({ check, optional: false });
export const may = (check: ValueCheck): Field => ({ check, optional: true });

/** Object with exactly these fields; the fault names the field. */
export function fields(spec: Readonly<Record<string, Field>>): ValueCheck {
  const names = Object.keys(spec);
  return (value) => {
    if (!isRecord(value)) return wrongType('object');
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(spec, name)) return fault('answer_field_unknown', { field: name.slice(0, 100) });
    }
    for (const name of names) {
      const field = spec[name] as Field;
      const given = Object.hasOwn(value, name) ? value[name] : undefined;
      if (given === undefined) {
        if (!field.optional) return fault('answer_field_missing', { field: name });
        continue;
      }
      const found = field.check(given);
      if (found) return { code: found.code, facts: { ...found.facts, field: name } };
    }
    return null;
  };
}

/** Object whose `tag` field tells which of the shapes it has. */
export function variant(tag: string, shapes: Readonly<Record<string, ValueCheck>>): ValueCheck {
  const codes = Object.keys(shapes);
  return (value) => {
    if (!isRecord(value)) return wrongType('object');
    const code = Object.hasOwn(value, tag) ? value[tag] : undefined;
    if (code === undefined) return fault('answer_field_missing', { field: tag });
    const found = oneOf(codes)(code);
    if (found) return { code: found.code, facts: { ...found.facts, field: tag } };
    return (shapes[code as string] as ValueCheck)(value);
  };
}
