// Measures the net time of a talk on this device and tells the server in small notes, a few an hour. What is not told
// yet lies in local storage, so that a closed tab loses no more than the last moments.
import {
  AWAY_MS,
  countSign,
  NO_TIME,
  takeNotes,
  type Tally,
} from '#features/questionnaires/rules/net-time.ts';
import type { SectionKind } from '#features/questionnaires/shapes/form.ts';
import { newId } from '#kernel/ids.ts';
import type { FillSession } from './session.ts';

const KEPT = 'ryadom.clock.';
/** Told at least this often while a talk goes on. */
const TELL_EVERY_MS = 5 * 60_000;
/** Touches closer together than this are one sign of life. */
const SIGN_EVERY_MS = 2_000;
const LEAST_SECONDS = 1;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'input', 'scroll'] as const;

interface Kept {
  at: number;
  spent: Tally['spent'];
}

export class TalkClock {
  readonly #session: FillSession;
  readonly #sitting = newId();
  #section: SectionKind | null = null;
  #tally: Tally = NO_TIME;
  #told = performance.now();
  #signed = 0;

  constructor(session: FillSession) {
    this.#session = session;
  }

  /** Begins to listen for signs of life. */
  open(): void {
    this.#takeOver();
    for (const name of SIGNS_OF_LIFE)
      window.addEventListener(name, this.#alive, { passive: true, capture: true });
    document.addEventListener('visibilitychange', this.#seen);
    window.addEventListener('pagehide', this.#seen);
  }

  /** What is asked from now on; null while nothing is. */
  ask(section: SectionKind | null): void {
    this.#section = section;
    this.#sign();
  }

  /** Milliseconds this device has measured and not told yet, in one section or in all. */
  pending(section?: SectionKind): number {
    const { last, spent } = this.#tally;
    const gap = last?.section ? performance.now() - last.at : 0;
    const running = gap <= AWAY_MS && (!section || last?.section === section) ? gap : 0;
    const counted = section ? [spent[section] ?? 0] : Object.values(spent);
    return counted.reduce((sum, ms) => sum + ms, running);
  }

  close(): void {
    for (const name of SIGNS_OF_LIFE) window.removeEventListener(name, this.#alive, { capture: true });
    document.removeEventListener('visibilitychange', this.#seen);
    window.removeEventListener('pagehide', this.#seen);
    this.ask(null);
    this.#tell();
  }

  #alive = () => {
    const now = performance.now();
    if (now - this.#signed < SIGN_EVERY_MS) return;
    this.#signed = now;
    this.#sign();
    if (now - this.#told > TELL_EVERY_MS) this.#tell();
  };

  #seen = () => {
    this.#sign();
    if (document.visibilityState === 'hidden') this.#tell();
  };

  #sign(): void {
    this.#tally = countSign(this.#tally, { at: performance.now(), section: this.#section });
    this.#keep();
  }

  #keep(): void {
    const kept: Kept = { at: Date.now(), spent: this.#tally.spent };
    try {
      localStorage.setItem(`${KEPT}${this.#session.id}.${this.#sitting}`, JSON.stringify(kept));
    } catch {
      // A full storage costs minutes of statistics and nothing else.
    }
  }

  #tell(): void {
    this.#told = performance.now();
    const { notes, tally } = takeNotes(this.#tally, LEAST_SECONDS);
    this.#tally = tally;
    this.#keep();
    for (const note of notes) {
      const input = { id: newId(), questionnaireId: this.#session.id, ...note, sittingId: this.#sitting };
      void this.#session.keepDeed('questionnaires.note-time', input);
    }
  }

  /** What an earlier visit on this device had measured and could not tell; a tab still open keeps its own. */
  #takeOver(): void {
    const prefix = `${KEPT}${this.#session.id}.`;
    for (const name of Object.keys(localStorage).filter((one) => one.startsWith(prefix))) {
      const kept = JSON.parse(localStorage.getItem(name) ?? 'null') as Kept | null;
      if (kept && Date.now() - kept.at < AWAY_MS) continue;
      localStorage.removeItem(name);
      for (const [section, ms] of Object.entries(kept?.spent ?? {})) {
        const before = this.#tally.spent[section as SectionKind] ?? 0;
        this.#tally = { ...this.#tally, spent: { ...this.#tally.spent, [section]: before + ms } };
      }
    }
  }
}
