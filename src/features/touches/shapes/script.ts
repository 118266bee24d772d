// What one says on the phone (M7.1): ordered parts with placeholders.
import type { Gender, NameForms } from '#features/clients/shapes/name-form.ts';

/** What a call is about; each has a script of its own. */
export const SCRIPT_PURPOSES = ['first_meeting', 'resumption', 'restored'] as const;
export type ScriptPurpose = (typeof SCRIPT_PURPOSES)[number];

/** Parts of a talk in the order they come; objections are answers to what the other side may say. */
export const BLOCK_KINDS = ['gatekeeper', 'greeting', 'reason', 'close', 'objection', 'farewell'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export type ScriptBlock = {
  readonly kind: BlockKind;
  /** What the other side says, for an objection; otherwise a heading of one's own, or empty. */
  readonly title: string;
  /** With placeholders: `{person.address:dative}`, `{company}`, `{me.gender:рад|рада}`. */
  readonly text: string;
};

/** Names that are bent. */
export const BENT_PLACEHOLDERS = ['person.address', 'person.name', 'me'] as const;
/** Texts put in as they are: nobody can say how a stranger's company is bent. */
export const PLAIN_PLACEHOLDERS = ['person.post', 'company', 'client', 'product'] as const;
/** Choose one of two forms by somebody's gender. */
export const GENDER_PLACEHOLDERS = ['me.gender', 'person.gender'] as const;

/** What stands in a script's places in one call. */
export type ScriptValues = {
  readonly person: {
    readonly address: NameForms;
    readonly name: NameForms;
    readonly post: string | null;
    readonly gender: Gender | null;
  } | null;
  readonly me: { readonly name: NameForms; readonly gender: Gender | null };
  readonly company: string;
  readonly client: string;
  readonly product: string | null;
};

/** A piece of a filled text; `missing` names the placeholder nobody could fill. */
export type ScriptPiece = { readonly text: string; readonly kind: 'plain' | 'filled' | 'missing' };

/** A script that comes with the product. */
export type ReadyScript = {
  readonly code: string;
  readonly locale: 'ru' | 'en';
  readonly purpose: ScriptPurpose;
  readonly name: string;
  /** Read out from the first day on; the other is there to be compared with. */
  readonly inUse: boolean;
  readonly blocks: readonly ScriptBlock[];
};
