// Placeholders of a script: found, checked when it is saved, filled when it is read out.
import { refuse } from '#kernel/refusal.ts';
import { NAME_CASES, type NameCase } from '#features/clients/shapes/name-form.ts';
import {
  BENT_PLACEHOLDERS,
  GENDER_PLACEHOLDERS,
  PLAIN_PLACEHOLDERS,
  type ScriptBlock,
  type ScriptPiece,
  type ScriptValues,
} from '../shapes/script.ts';

const PLACE = /\{([^{}]*)\}/g;

/** What is wrong with one text; `place` is the placeholder as it was written. */
export type ScriptFault = {
  readonly code:
    | 'script_brace_alone'
    | 'script_place_unknown'
    | 'script_case_unknown'
    | 'script_not_bent'
    | 'script_gender_choice';
  readonly place: string;
};

const isIn = (list: readonly string[], word: string) => list.includes(word);

/** Everything wrong with a text, in the order it stands there. */
export function findFaults(text: string): ScriptFault[] {
  const faults: ScriptFault[] = [];
  for (const [place, inside = ''] of text.matchAll(PLACE)) {
    const code = faultOf(inside);
    if (code) faults.push({ code, place });
  }
  const alone = /[{}][^{}]{0,20}/.exec(text.replaceAll(PLACE, ''));
  if (alone) faults.push({ code: 'script_brace_alone', place: alone[0] });
  return faults;
}

function faultOf(inside: string): ScriptFault['code'] | null {
  const [name = '', more] = splitPlace(inside);
  if (isIn(GENDER_PLACEHOLDERS, name)) {
    const forms = more?.split('|').map((form) => form.trim()) ?? [];
    return forms.length === 2 && forms.every(Boolean) ? null : 'script_gender_choice';
  }
  if (isIn(PLAIN_PLACEHOLDERS, name)) return more === undefined ? null : 'script_not_bent';
  if (!isIn(BENT_PLACEHOLDERS, name)) return 'script_place_unknown';
  return more === undefined || isIn(NAME_CASES, more) ? null : 'script_case_unknown';
}

function splitPlace(inside: string): [string, string | undefined] {
  const colon = inside.indexOf(':');
  return colon < 0
    ? [inside.trim(), undefined]
    : [inside.slice(0, colon).trim(), inside.slice(colon + 1).trim()];
}

/** Refuses a script that could not be read out: a place nobody can fill, an objection without its words. */
export function requireScript(blocks: readonly ScriptBlock[]): void {
  for (const [index, { kind, title, text }] of blocks.entries()) {
    const [fault] = findFaults(text);
    if (fault) refuse(fault.code, { place: fault.place, part: index + 1, kind, title }, 422);
    if (kind === 'objection' && !title) refuse('script_objection_untitled', { part: index + 1 }, 422);
  }
  if (!blocks.some(({ kind }) => kind !== 'gatekeeper' && kind !== 'objection')) {
    refuse('script_says_nothing', {}, 422);
  }
}

/** A text as it is written: plain stretches, and places with their name and what stands behind the colon. */
export type WrittenPiece =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'place'; readonly text: string; readonly name: string; readonly more: string | null };

/** A place nobody could fill stays plain: it is for whoever writes to mend. */
export function splitWritten(text: string): WrittenPiece[] {
  return text.split(/(\{[^{}]*\})/).flatMap((piece): WrittenPiece[] => {
    if (piece === '') return [];
    const inside = /^\{([^{}]*)\}$/.exec(piece)?.[1];
    if (inside === undefined || faultOf(inside)) return [{ kind: 'plain', text: piece }];
    const [name, more] = splitPlace(inside);
    return [{ kind: 'place', text: piece, name, more: more ?? null }];
  });
}

/** The text in pieces, each place filled with what fits there; what is not known is left open and marked. */
export function fillScript(text: string, values: ScriptValues): ScriptPiece[] {
  const pieces: ScriptPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(PLACE)) {
    if (match.index > from) pieces.push({ kind: 'plain', text: text.slice(from, match.index) });
    const [name, more] = splitPlace(match[1] ?? '');
    const value = valueOf(name, more, values);
    pieces.push(value ? { kind: 'filled', text: value } : { kind: 'missing', text: name });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind: 'plain', text: text.slice(from) });
  return pieces;
}

function valueOf(name: string, more: string | undefined, values: ScriptValues): string | null {
  const nameCase = (isIn(NAME_CASES, more ?? '') ? more : 'nominative') as NameCase;
  const { person, me } = values;
  switch (name) {
    case 'person.address':
      return person?.address[nameCase] ?? null;
    case 'person.name':
      return person?.name[nameCase] ?? null;
    case 'person.post':
      return person?.post ?? null;
    case 'me':
      return me.name[nameCase];
    case 'company':
      return values.company;
    case 'client':
      return values.client;
    case 'product':
      return values.product;
    case 'me.gender':
      return chooseForm(more, me.gender);
    case 'person.gender':
      return chooseForm(more, person?.gender ?? null);
    default:
      return null;
  }
}

/** «рад» or «рада»; both where the gender is unknown, so that the reader chooses. */
function chooseForm(more: string | undefined, gender: 'male' | 'female' | null): string | null {
  const [male = '', female = ''] = (more ?? '').split('|').map((form) => form.trim());
  if (gender) return gender === 'male' ? male : female;
  return male && female ? `${male}/${female}` : null;
}
