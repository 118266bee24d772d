// What is being typed, key by key, sealed with every keystroke and put in two places: local storage has it at once and
// outlives the tab, the database has it a moment later and outlives the browser. A draft goes when its operation is kept.
import type { Device } from '#ui/device/device.ts';
import { fromText, toText } from '#ui/device/vault.ts';

export interface Draft {
  value: unknown;
  /** The operation whose value was seen when the typing began. */
  base: string | null;
  /** By the device's clock, milliseconds; tells the newer of the two places. */
  at: number;
}

const PREFIX = 'ryadom.fill.';

export class Drafts {
  readonly #prefix: string;
  readonly #device: Device;
  #last = 0;

  constructor(questionnaireId: string, device: Device) {
    this.#prefix = `${PREFIX}${questionnaireId}.`;
    this.#device = device;
  }

  async load(): Promise<Map<string, Draft>> {
    const found = new Map<string, Draft>();
    for (const name of Object.keys(localStorage)) {
      const draft = name.startsWith(this.#prefix) ? this.#read(name) : undefined;
      if (draft) found.set(name, draft);
    }
    const kept = (await this.#device.drafts?.list(this.#prefix).catch(() => [])) ?? [];
    for (const { name, at, value } of kept) {
      // A browser that was killed may have brought back an older local storage than it had.
      if ((found.get(name)?.at ?? 0) > at) continue;
      if (value === undefined) found.delete(name);
      else found.set(name, value as Draft);
    }
    return new Map([...found].map(([name, draft]) => [name.slice(this.#prefix.length), draft]));
  }

  /** Later than whatever was kept before, also when the clock has been moved back. */
  stamp(): number {
    this.#last = Math.max(Date.now(), this.#last + 1);
    return this.#last;
  }

  keep(key: string, draft: Draft): void {
    const name = this.#prefix + key;
    const sealed = this.#device.vault.seal(draft);
    void this.#device.drafts?.keep(name, draft.at, sealed).catch(() => {});
    try {
      localStorage.setItem(name, toText(sealed));
    } catch {
      // Full or forbidden: the operation follows in a moment and is kept elsewhere.
    }
  }

  /** Forgets the draft, unless something newer has been typed meanwhile. */
  drop(key: string, draft: Draft): void {
    const name = this.#prefix + key;
    if ((this.#read(name)?.at ?? 0) > draft.at) return;
    localStorage.removeItem(name);
    void this.#device.drafts?.settle(name, draft.at).catch(() => {});
  }

  #read(name: string): Draft | undefined {
    try {
      return this.#device.vault.unseal<Draft>(fromText(localStorage.getItem(name) ?? ''));
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
