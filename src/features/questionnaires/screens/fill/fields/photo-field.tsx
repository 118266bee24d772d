// Photos taken on the spot or chosen from the device.
import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { PhotoAnswer } from '#features/questionnaires/shapes/answers.ts';
import { PHOTO_LIMIT, type QuestionOf } from '#features/questionnaires/shapes/form.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useWords } from '#ui/i18n.tsx';
import { canKeepAttachments, keepAttachment } from '../attachments.ts';
import { useSession } from '../use-session.ts';
import { AttachmentImage } from './attachment-image.tsx';
import { TextBox } from './controls.tsx';
import { Fault } from './fault.tsx';
import { PutBack } from './put-back.tsx';
import { unlessSkipped, useField } from './use-field.ts';
import { useTakenAway } from './use-taken-away.ts';

type Photo = PhotoAnswer['photos'][number];

export function PhotoField({ question, slotKey }: { question: QuestionOf<'photo'>; slotKey: string }) {
  const w = useWords(fillWords);
  const field = useField<PhotoAnswer>(slotKey);
  const photos = unlessSkipped(field.value)?.photos ?? [];
  const [state, setState] = useState<'still' | 'keeping' | 'failed'>('still');
  const most = Math.min(question.max ?? 1, PHOTO_LIMIT);
  const store = canKeepAttachments();
  const session = useSession();
  const away = useTakenAway<Photo>('photo', slotKey);
  const put = (next: PhotoAnswer['photos'], typing = false) => {
    const value = next.length > 0 ? { photos: next } : undefined;
    if (typing) field.type(value);
    else field.set(value);
  };
  const take = async (files: FileList | null) => {
    if (!files || files.length === 0) return;
    setState('keeping');
    try {
      const kept = [...photos];
      for (const file of [...files].slice(0, most - photos.length)) {
        const one = await keepAttachment(session, file, 'photo', { key: slotKey });
        kept.push({ ...one, kind: 'photo' });
        // One by one: a file that is no picture keeps none of the others out.
        put(kept);
      }
      setState('still');
    } catch {
      setState('failed');
    }
  };
  // The file first: without its answer it would stand beside the question for a moment.
  const remove = async (photo: Photo) => {
    await away.takeAway(photo.attachmentId, photo);
    put(photos.filter((one) => one !== photo));
  };
  const putBack = async () => {
    const { note } = away.held ?? {};
    const kept = await away.putBack().catch(() => setState('failed'));
    if (kept) put([...photos, { ...kept, kind: 'photo', ...(note ? { note } : {}) }]);
  };
  if (!store && photos.length === 0) {
    return (
      <p className="fill-hint" style={{ margin: 0 }}>
        {w.noStore}
      </p>
    );
  }
  return (
    <div className="fill-fields" style={{ gap: 14 }}>
      {photos.map((photo, index) => (
        <div key={photo.attachmentId} className="fill-card">
          <AttachmentImage id={photo.attachmentId} label={photo.note || w.photo.taken(index + 1)} />
          <TextBox
            label={w.photo.note}
            shown
            disabled={field.disabled}
            value={photo.note ?? ''}
            onChange={(note) =>
              put(
                photos.map((one) => (one === photo ? { ...one, note } : one)),
                true,
              )
            }
            onLeave={field.leave}
          />
          {field.disabled ? null : (
            <div>
              <Button variant="subtle" color="gray" size="compact-md" onClick={() => void remove(photo)}>
                {w.list.remove}
              </Button>
            </div>
          )}
        </div>
      ))}
      {store && photos.length < most && !field.disabled ? (
        <Camera label={photos.length > 0 ? w.photo.more : w.photo.add} many={most > 1} take={take} />
      ) : null}
      {away.held && photos.length < most && !field.disabled ? (
        <PutBack label={w.photo.putBack} act={putBack} />
      ) : null}
      <p className="fill-quiet" role="status" style={{ margin: 0 }} hidden={state === 'still'}>
        {state === 'keeping' ? w.photo.keeping : state === 'failed' ? w.photo.failed : null}
      </p>
      {field.fault ? <Fault id={field.faultId} code={field.fault.code} facts={field.fault.facts} /> : null}
    </div>
  );
}

function Camera(props: { label: string; many: boolean; take: (files: FileList | null) => Promise<void> }) {
  const id = useId();
  return (
    <div className="fill-camera">
      <input
        id={id}
        type="file"
        accept="image/*"
        multiple={props.many}
        onChange={(event) => {
          const box = event.currentTarget;
          void props.take(box.files).finally(() => {
            box.value = '';
          });
        }}
      />
      <label htmlFor={id}>{props.label}</label>
    </div>
  );
}
