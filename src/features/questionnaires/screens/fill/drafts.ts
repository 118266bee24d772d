// What is being typed, key by key, in local storage: written with every keystroke, so that even a tab killed in
// the middle of a word loses nothing. A draft goes when its operation is safely kept.
export interface Draft {
  value: unknown;
  /** The operation whose value was seen when the typing began. */
  base: string | null;
}

const PREFIX = 'ryadom.fill.';
const nameOf = (questionnaireId: string, key: string) => `${PREFIX}${questionnaireId}.${key}`;

export function loadDrafts(questionnaireId: string): Map<string, Draft> {
  const found = new Map<string, Draft>();
  const prefix = nameOf(questionnaireId, '');
  for (let index = 0; index < localStorage.length; index += 1) {
    const name = localStorage.key(index);
    if (!name?.startsWith(prefix)) continue;
    try {
      found.set(name.slice(prefix.length), JSON.parse(localStorage.getItem(name) ?? '') as Draft);
    } catch {
      // Not ours, or cut short by a crash of the disk: nothing to put back.
    }
  }
  return found;
}

export function keepDraft(questionnaireId: string, key: string, draft: Draft): void {
  try {
    localStorage.setItem(nameOf(questionnaireId, key), JSON.stringify(draft));
  } catch {
    // Full or forbidden: the operation follows in a moment and is kept elsewhere.
  }
}

/** Forgets the draft, unless something newer has been typed meanwhile. */
export function dropDraft(questionnaireId: string, key: string, draft: Draft | null): void {
  const name = nameOf(questionnaireId, key);
  if (draft && localStorage.getItem(name) !== JSON.stringify(draft)) return;
  localStorage.removeItem(name);
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
