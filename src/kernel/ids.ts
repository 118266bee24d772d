// Identity is made by whoever creates the thing (a phone in a basement included), never by the database:
// UUIDv7, so that keys grow with time and indexes stay dense.

declare const idBrand: unique symbol;

/** UUID of one kind of thing; `Id<'client'>` does not pass for `Id<'person'>`. */
export type Id<Entity extends string> = string & { readonly [idBrand]?: Entity };

/** Where ids get their chance and their time from. */
export interface IdSource {
  fill(bytes: Uint8Array<ArrayBuffer>): void;
  /** Milliseconds since 1970. */
  now(): number;
}

// Asking for chance costs the same for sixteen bytes as for four thousand.
const drawn = new Uint8Array(4096);
let used = drawn.length;

const TRUE_CHANCE: IdSource = {
  fill: (bytes) => {
    if (used + bytes.length > drawn.length) {
      globalThis.crypto.getRandomValues(drawn);
      used = 0;
    }
    bytes.set(drawn.subarray(used, (used += bytes.length)));
  },
  now: () => Date.now(),
};
let source = TRUE_CHANCE;

/** Makes ids repeatable, for the demo company alone; `null` goes back to true chance. */
export function setIdSource(next: IdSource | null): void {
  source = next ?? TRUE_CHANCE;
}

/** A new UUIDv7 (RFC 9562) for the moment `now` (milliseconds since 1970). */
export function newId<Entity extends string>(now: number = source.now()): Id<Entity> {
  const bytes = new Uint8Array(16);
  source.fill(bytes);
  let rest = now;
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
