// Attachments of a talk: kept in the outbox until the server has them, as a copy on the device afterwards.
import { sniffFile } from '#features/questionnaires/rules/sniff.ts';
import type { readAttachedFile } from '#features/questionnaires/shapes/contracts/hour.ts';
import { newId } from '#kernel/ids.ts';
import { currentDevice } from '#ui/device/device.ts';
import { readKept } from '#ui/device/kept-reads.ts';
import { sha256 } from '#ui/device/sha256.ts';
import { fromText } from '#ui/device/vault.ts';
import { readBase64, shrinkPhoto } from '../paper/shrink-photo.ts';
import { mimeOf } from '../unsent-hour.ts';
import { type AttachmentStore, registerAttachmentStore } from './attachments.ts';

const keep: AttachmentStore['keep'] = async (session, given, kind, { key, seconds, id = newId() } = {}) => {
  const blob = kind === 'photo' || kind === 'page' ? await shrinkPhoto(given) : given;
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const mime = sniffFile(bytes);
  if (!mime) throw new Error('neither a picture nor a voice');
  await session.keepDeed('questionnaires.attach', {
    id,
    questionnaireId: session.id,
    kind,
    key: key ?? null,
    seconds: seconds ?? null,
    madeAt: new Date().toISOString(),
    content: await readBase64(blob),
  });
  return { attachmentId: id, sha256: await sha256(bytes), bytes: bytes.length, mime };
};

const toBlob = (mime: string, content: string) => new Blob([fromText(content)], { type: mime });

const read: AttachmentStore['read'] = async (attachmentId) => {
  for (const { procedure, input } of currentDevice()?.outbox.entries ?? []) {
    const { id, kind, content } = input as { id: string; kind: 'photo'; content: string };
    if (procedure === 'questionnaires.attach' && id === attachmentId)
      return toBlob(mimeOf(kind, content), content);
  }
  const kept = await readKept<typeof readAttachedFile>('questionnaires.attachment', { attachmentId }).catch(
    () => null,
  );
  return kept && toBlob(kept.mime, kept.content);
};

registerAttachmentStore({ keep, read });
