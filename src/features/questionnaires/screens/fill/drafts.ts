// What is being typed, key by key, in local storage: written with every keystroke and sealed, so that even a tab
// killed in the middle of a word loses nothing and nobody else reads it. A draft goes when its operation is kept.
import { fromText, toText, type Vault } from '#ui/device/vault.ts';

export interface Draft {
  value: unknown;
  /** The operation whose value was seen when the typing began. */
  base: string | null;
}

const PREFIX = 'ryadom.fill.';

export class Drafts {
  readonly #prefix: string;
  readonly #vault: Vault;

  constructor(questionnaireId: string, vault: Vault) {
    this.#prefix = `${PREFIX}${questionnaireId}.`;
    this.#vault = vault;
  }

  load(): Map<string, Draft> {
    const found = new Map<string, Draft>();
    for (const name of Object.keys(localStorage)) {
      const draft = name.startsWith(this.#prefix) ? this.#read(name) : undefined;
      if (draft) found.set(name.slice(this.#prefix.length), draft);
    }
    return found;
  }

  keep(key: string, draft: Draft): void {
    try {
      localStorage.setItem(this.#prefix + key, toText(this.#vault.seal(draft)));
    } catch {
      // Full or forbidden: the operation follows in a moment and is kept elsewhere.
    }
  }

  /** Forgets the draft, unless something newer has been typed meanwhile. */
  drop(key: string, draft: Draft): void {
    const name = this.#prefix + key;
    const newer = this.#read(name);
    if (newer && JSON.stringify(newer) !== JSON.stringify(draft)) return;
    localStorage.removeItem(name);
  }

  #read(name: string): Draft | undefined {
    try {
      return this.#vault.unseal<Draft>(fromText(localStorage.getItem(name) ?? ''));
    } catch {
      return undefined;
    }
  }
}

/** This browser, as the operations name it. */
export function deviceId(make: () => string): string {
  const name = 'ryadom.device';
  const known = localStorage.getItem(name);
  if (known) return known;
  const made = make();
  localStorage.setItem(name, made);
  return made;
}
