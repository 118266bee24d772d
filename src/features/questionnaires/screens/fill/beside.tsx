// What lies beside an answer: a photo, a voice. One quiet button opens it, under any question.
import { IconCamera, IconPaperclip, IconTrash } from '@tabler/icons-react';
import { type ComponentProps, type ComponentType, lazy, Suspense, useId, useState } from 'react';
import type { StoredAttachment } from '#features/questionnaires/shapes/hour.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useWords } from '#ui/i18n.tsx';
import { keepAttachment } from './attachments.ts';
import { clockOf } from './clock-of.ts';
import { useAttachment } from './use-attachment.ts';
import { useHour } from './use-hour.ts';
import { useSession, useSlot } from './use-session.ts';
import type { VoiceProps } from './voice.tsx';
import { VoicePlayer } from './voice-player.tsx';

/** Most talks are written down: the recorder comes with the first need of it, and a talk goes on where it cannot. */
const Voice = lazy(async (): Promise<{ default: ComponentType<VoiceProps> }> => {
  const module = await import('./voice.tsx').catch(() => null);
  return { default: module?.VoiceButton ?? (() => null) };
});

export function Beside({ questionId }: { questionId: string }) {
  const { hour: w, photo } = useWords(fillWords);
  const session = useSession();
  const { attachments, trial } = useHour();
  const [open, setOpen] = useState(false);
  const [state, setState] = useState<'still' | 'keeping' | 'unfit' | 'failed' | 'full'>('still');
  const beside = attachments.filter(({ key }) => key === questionId);
  const keep = async (files: readonly Blob[]) => {
    setState('keeping');
    try {
      for (const file of files) await keepAttachment(session, file, 'photo', { key: questionId });
      setState('still');
      setOpen(false);
    } catch {
      setState('unfit');
    }
  };
  const takeAway = (attachmentId: string) =>
    session.keepDeed('questionnaires.detach', { questionnaireId: session.id, attachmentId });
  const said = { keeping: w.keeping, unfit: photo.failed, failed: w.record.failed, full: w.record.full };
  if (!session.actor.fills || trial) return null;
  return (
    <div className="fill-beside">
      {beside.length > 0 ? <Own questionId={questionId} attachments={beside} takeAway={takeAway} /> : null}
      <div className="fill-beside-row">
        {open ? (
          <>
            <PhotoButton take={keep} />
            <Suspense fallback={null}>
              <Voice
                questionId={questionId}
                busy={(now) => setState(now === 'keeping' ? now : 'still')}
                ended={(outcome) => {
                  setState(outcome === 'kept' ? 'still' : outcome);
                  // After five minutes there may be more to say.
                  setOpen(outcome !== 'kept');
                }}
              />
            </Suspense>
          </>
        ) : (
          <button type="button" className="fill-quiet-button" onClick={() => setOpen(true)}>
            <IconPaperclip size={20} aria-hidden /> {w.beside}
          </button>
        )}
        <span className="fill-quiet" role="status">
          {state === 'still' ? null : said[state]}
        </span>
      </div>
    </div>
  );
}

/** A photo that is the answer itself is shown by its own field. */
function Own({ questionId, ...list }: { questionId: string } & ComponentProps<typeof AttachedList>) {
  const answer = JSON.stringify(useSlot(questionId).value ?? '');
  return <AttachedList {...list} attachments={list.attachments.filter(({ id }) => !answer.includes(id))} />;
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
  kind === 'voice'
    ? w.voiceOf(clockOf(seconds ?? 0))
    : kind === 'signature'
      ? w.signature
      : w.photoOf(number);

function Attached({ attachment, number }: { attachment: StoredAttachment; number: number }) {
  const w = useWords(fillWords).hour;
  const { id, kind } = attachment;
  const address = useAttachment(id);
  const name = nameOf(w, attachment, number);
  if (!address) {
    return (
      <span className="fill-quiet">
        {name}. {w.noBytes}
      </span>
    );
  }
  return kind === 'voice' ? (
    <VoicePlayer address={address} mime={attachment.mime} name={name} />
  ) : (
    <a href={address} target="_blank" rel="noreferrer">
      <img className="fill-thumb" src={address} alt={name} />
    </a>
  );
}
