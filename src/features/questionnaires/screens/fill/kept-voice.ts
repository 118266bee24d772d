// What has been said already, while it is still being said: each part of a recording lies sealed on the device as soon
// as it comes, so that a page that is closed or killed in the middle loses no more than its last moments.
import type { Device } from '#ui/device/device.ts';
import { fromText } from '#ui/device/vault.ts';
import { readBase64 } from '../paper/shrink-photo.ts';
import { keepAttachment } from './attachments.ts';
import type { FillSession } from './session.ts';
import { voicesOf } from './voices-of.ts';

interface Part {
  /** The question it was said to. */
  key: string;
  /** From the beginning of the recording to the end of this part. */
  seconds: number;
  content: string;
}

/** Held as long as a page records: another page of the same device must not take the recording for a broken one. */
async function whileHeld(id: string, wait: boolean, act: () => Promise<void>): Promise<void> {
  const { locks } = navigator;
  if (!locks) return act();
  await locks.request(`ryadom-voice-${id}`, { ifAvailable: !wait }, (lock) => (lock ? act() : undefined));
}

export class KeptVoice {
  readonly #session: FillSession;
  readonly #device: Device;
  readonly #id: string;
  readonly #key: string;
  readonly #names: string[] = [];
  readonly #parts: Blob[] = [];
  #writing: Promise<unknown> = Promise.resolve();
  #release: () => void = () => {};

  constructor(session: FillSession, id: string, key: string) {
    this.#session = session;
    this.#device = session.device;
    this.#id = id;
    this.#key = key;
    const over = new Promise<void>((resolve) => {
      this.#release = resolve;
    });
    void whileHeld(id, true, () => over).catch(() => {});
  }

  add(part: Blob, seconds: number): void {
    if (part.size === 0) return;
    const name = `${voicesOf(this.#session.id)}${this.#id}.${String(this.#parts.length).padStart(4, '0')}`;
    this.#parts.push(part);
    this.#names.push(name);
    this.#writing = this.#writing.then(async () => {
      const kept: Part = { key: this.#key, seconds, content: await readBase64(part) };
      // A disk that refuses is told of when the whole is kept.
      await this.#device.drafts?.keep(name, Date.now(), this.#device.vault.seal(kept)).catch(() => {});
    });
  }

  /** Makes the attachment of it; false where nothing was said. */
  async finish(mime: string, seconds: number): Promise<boolean> {
    try {
      await this.#writing;
      if (this.#parts.length === 0) return false;
      const whole = new Blob(this.#parts, { type: mime });
      await keepAttachment(this.#session, whole, 'voice', { key: this.#key, seconds, id: this.#id });
      await this.#device.drafts?.drop(this.#names).catch(() => {});
      return true;
    } finally {
      this.#release();
    }
  }
}

/** Recordings a page of this talk has begun and not lived to finish become attachments as far as they came. */
export async function bringBackVoices(
  session: FillSession,
  attached: readonly { id: string }[],
): Promise<void> {
  const { drafts, outbox } = session.device;
  if (!drafts) return;
  const mine = voicesOf(session.id);
  const begun = (await drafts.list(mine)).map(({ name }) => name.slice(mine.length).split('.')[0] ?? '');
  for (const id of new Set(begun)) {
    await whileHeld(id, false, async () => {
      const parts = (await drafts.list(`${mine}${id}.`)).toSorted((one, two) =>
        one.name < two.name ? -1 : 1,
      );
      const read = parts.flatMap(({ value }) => (value === undefined ? [] : [value as Part]));
      const last = read.at(-1);
      const there =
        attached.some((one) => one.id === id) || outbox.entries.some((entry) => idOf(entry) === id);
      if (last && !there) {
        const whole = new Blob(read.map(({ content }) => fromText(content)));
        const { key, seconds } = last;
        await keepAttachment(session, whole, 'voice', { key, seconds, id }).catch(() => {});
      }
      await drafts.drop(parts.map(({ name }) => name));
    });
  }
}

const idOf = ({ input }: { input: unknown }) => (input as { id?: unknown } | null)?.id;
