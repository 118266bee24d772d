// What lies on the device is sealed with a key of its owner; without the key, which goes at sign-out, it is noise.
// Synchronous, so that even what is being typed is sealed before the next keystroke; and not the browser's own
// cipher, which a plain http address does not have.
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';

const NONCE_BYTES = 24;
export const KEY_BYTES = 32;

export interface Vault {
  /** Anything JSON can say, as bytes nobody reads without the key. */
  seal(value: unknown): Uint8Array<ArrayBuffer>;
  /** undefined where the bytes are not of this key, or were cut short by a crash of the disk. */
  unseal<Value>(sealed: Uint8Array): Value | undefined;
}

/** Random bytes of the right length for a new key. */
export const makeKey = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(KEY_BYTES));

export function makeVault(key: Uint8Array): Vault {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  return {
    seal(value) {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const content = xchacha20poly1305(key, nonce).encrypt(encoder.encode(JSON.stringify(value ?? null)));
      const sealed = new Uint8Array(NONCE_BYTES + content.length);
      sealed.set(nonce);
      sealed.set(content, NONCE_BYTES);
      return sealed;
    },
    unseal<Value>(sealed: Uint8Array) {
      try {
        const nonce = sealed.subarray(0, NONCE_BYTES);
        const content = xchacha20poly1305(key, nonce).decrypt(sealed.subarray(NONCE_BYTES));
        return JSON.parse(decoder.decode(content)) as Value;
      } catch {
        return undefined;
      }
    },
  };
}

/** Sealed bytes as text, for storages that keep nothing else. */
export const toText = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

export const fromText = (text: string): Uint8Array<ArrayBuffer> => {
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let index = 0; index < raw.length; index += 1) bytes[index] = raw.charCodeAt(index);
  return bytes;
};
