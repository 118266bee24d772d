// Where a drawn signature or a photo is kept. The fields know this much of it and no more: whoever stores
// attachments registers the store once, and the fields that need one show themselves.
import type { AttachmentRef } from '#features/questionnaires/shapes/answers.ts';
import type { StoredKind } from '#features/questionnaires/shapes/hour.ts';
import type { FillSession } from './session.ts';

export type KeptAttachment = Omit<AttachmentRef, 'kind'>;

export interface AttachmentPlace {
  /** The answer or question it belongs to. */
  key?: string;
  /** Length of a voice note. */
  seconds?: number;
  /** Where it has been given one before it was whole. */
  id?: string;
}

export interface AttachmentStore {
  /** Keeps the bytes on this device, to be sent when there is a network; resolves once they are safe here. */
  keep(session: FillSession, blob: Blob, kind: StoredKind, place?: AttachmentPlace): Promise<KeptAttachment>;
  /** The bytes again, for showing; null where neither the device nor the server has them at hand. */
  read(attachmentId: string): Promise<Blob | null>;
}

let store: AttachmentStore | null = null;

/** Called once, at the start of the browser's part. */
export function registerAttachmentStore(next: AttachmentStore | null): void {
  store = next;
}

export const canKeepAttachments = (): boolean => store !== null;

/**
 * Keeps what was drawn, photographed or said, for the talk it was done in, even if that has been left meanwhile; `sha256`
 * is of the bytes kept, which may differ from those given.
 */
export async function keepAttachment(
  session: FillSession,
  blob: Blob,
  kind: StoredKind,
  place: AttachmentPlace = {},
): Promise<KeptAttachment> {
  if (!store) throw new Error('no attachment store is registered');
  return store.keep(session, blob, kind, place);
}

export async function readAttachment(attachmentId: string): Promise<Blob | null> {
  return store ? store.read(attachmentId) : null;
}
