// What lies beside an answer: a photo, a voice. One quiet button opens it, under any question.
import { IconCamera, IconPaperclip, IconTrash } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import type { StoredAttachment } from '#features/questionnaires/shapes/hour.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useWords } from '#ui/i18n.tsx';
import { keepAttachment, readAttachment } from './attachments.ts';
import { useHour } from './use-hour.ts';
import { useSession, useSlot } from './use-session.ts';
import { clockOf, VoiceButton } from './voice.tsx';

export function Beside({ questionId }: { questionId: string }) {
  const w = useWords(fillWords).hour;
  const session = useSession();
  const { attachments } = useHour();
  const answer = JSON.stringify(useSlot(questionId).value ?? '');
  const [open, setOpen] = useState(false);
  const [state, setState] = useState<'still' | 'keeping' | 'failed'>('still');
  // A photo that is the answer itself is shown by its own field.
  const own = attachments.filter(({ id, key }) => key === questionId && !answer.includes(id));
  const keep = async (kind: 'photo' | 'voice', files: readonly Blob[], seconds?: number) => {
    setState('keeping');
    try {
      const place = { key: questionId, ...(seconds === undefined ? {} : { seconds }) };
      for (const file of files) await keepAttachment(file, kind, place);
      setState('still');
      setOpen(false);
    } catch {
      setState('failed');
    }
  };
  const takeAway = (attachmentId: string) =>
    session.keepDeed('questionnaires.detach', { questionnaireId: session.id, attachmentId });
  if (!session.actor.fills) return null;
  return (
    <div className="fill-beside">
      <AttachedList attachments={own} takeAway={takeAway} />
      <div className="fill-beside-row">
        {open ? (
          <>
            <PhotoButton take={(files) => keep('photo', files)} />
            <VoiceButton keep={(voice, seconds) => keep('voice', [voice], seconds)} />
          </>
        ) : (
          <button type="button" className="fill-quiet-button" onClick={() => setOpen(true)}>
            <IconPaperclip size={20} aria-hidden /> {w.beside}
          </button>
        )}
        <span className="fill-quiet" role="status">
          {state === 'keeping' ? w.keeping : state === 'failed' ? w.failed : null}
        </span>
      </div>
    </div>
  );
}

function PhotoButton({ take }: { take: (files: readonly File[]) => Promise<void> }) {
  const w = useWords(fillWords).hour;
  const id = useId();
  return (
    <span className="fill-camera">
      <input
        id={id}
        type="file"
        accept="image/*"
        multiple
        onChange={(event) => {
          const box = event.currentTarget;
          void take([...(box.files ?? [])]).finally(() => {
            box.value = '';
          });
        }}
      />
      <label htmlFor={id} className="fill-quiet-button">
        <IconCamera size={20} aria-hidden /> {w.photo}
      </label>
    </span>
  );
}

/** Pictures and voices; without `takeAway` only to be looked at. */
export function AttachedList(props: {
  attachments: readonly StoredAttachment[];
  takeAway?: (id: string) => void;
}) {
  const w = useWords(fillWords).hour;
  if (props.attachments.length === 0) return null;
  return (
    <ul className="fill-attached">
      {props.attachments.map((one, index) => (
        <li key={one.id}>
          <Attached attachment={one} number={index + 1} />
          {props.takeAway ? (
            <button
              type="button"
              className="fill-quiet-button"
              aria-label={`${w.takeAway}: ${nameOf(w, one, index + 1)}`}
              onClick={() => props.takeAway?.(one.id)}
            >
              <IconTrash size={20} aria-hidden />
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

type Words = (typeof fillWords)['ru']['hour'];

const nameOf = (w: Words, { kind, seconds }: StoredAttachment, number: number): string =>
  kind === 'voice' ? w.voiceOf(clockOf(seconds ?? 0)) : w.photoOf(number);

function Attached({ attachment, number }: { attachment: StoredAttachment; number: number }) {
  const w = useWords(fillWords).hour;
  const { id, kind } = attachment;
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let left = false;
    const show = async () => {
      const blob = await readAttachment(id);
      if (!blob || left) return;
      made = URL.createObjectURL(blob);
      setAddress(made);
    };
    void show();
    return () => {
      left = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [id]);
  const name = nameOf(w, attachment, number);
  if (!address) {
    return (
      <span className="fill-quiet">
        {name}. {w.noBytes}
      </span>
    );
  }
  return kind === 'voice' ? (
    // biome-ignore lint/a11y/useMediaCaption: what a client said aloud has no captions
    <audio controls src={address} aria-label={name} />
  ) : (
    <a href={address} target="_blank" rel="noreferrer">
      <img className="fill-thumb" src={address} alt={name} />
    </a>
  );
}
