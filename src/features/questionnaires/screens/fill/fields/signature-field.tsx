// A signature: drawn with a finger or a pen, or told to be on paper, by name.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SignatureAnswer } from '#features/questionnaires/shapes/answers.ts';
import type { QuestionOf } from '#features/questionnaires/shapes/form.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { canKeepAttachments, keepAttachment, type KeptAttachment } from '../attachments.ts';
import { useSession } from '../use-session.ts';
import { AttachmentImage } from './attachment-image.tsx';
import { TextBox, Tick } from './controls.tsx';
import { PutBack } from './put-back.tsx';
import { SignaturePad } from './signature-pad.tsx';
import { unlessSkipped, useField } from './use-field.ts';
import { useTakenAway } from './use-taken-away.ts';

type Hand = Extract<SignatureAnswer, { by: 'hand' }>;
type Loose = Partial<SignatureAnswer> & { by?: 'hand' | 'paper'; name?: string };

export function SignatureField({
  question,
  slotKey,
}: {
  question: QuestionOf<'signature'>;
  slotKey: string;
}) {
  const { locale } = useLanguage();
  const w = useWords(fillWords);
  const field = useField<Loose>(slotKey);
  const value = unlessSkipped(field.value);
  const [state, setState] = useState<'still' | 'keeping' | 'failed'>('still');
  const onPaper = value?.by === 'paper';
  const drawn = value?.by === 'hand' ? (value as Hand) : null;
  const session = useSession();
  const away = useTakenAway<Hand>('signature', slotKey);
  const put = async (keeping: Promise<KeptAttachment | null>, signer: string | undefined) => {
    setState('keeping');
    try {
      const kept = await keeping;
      if (kept) field.set({ by: 'hand', attachment: { ...kept, kind: 'signature' }, name: signer });
      setState('still');
    } catch {
      setState('failed');
    }
  };
  const keep = async (blob: Blob) => {
    await put(keepAttachment(session, blob, 'signature', { key: slotKey }), value?.name ?? away.held?.name);
    away.forget();
  };
  // The file first: without its answer it would stand beside the question for a moment.
  const again = async (answer: Hand) => {
    await away.takeAway(answer.attachment.attachmentId, answer);
    field.set(undefined);
  };
  const name = (required: boolean) => (
    <TextBox
      label={w.signature.name}
      shown
      disabled={field.disabled}
      value={value?.name ?? ''}
      onChange={(text) => field.type(required ? { by: 'paper', name: text } : { ...drawn, name: text })}
      onLeave={field.leave}
    />
  );
  return (
    <div className="fill-fields" style={{ gap: 14 }}>
      {question.statement ? (
        <p className="fill-hint" style={{ margin: 0 }}>
          {question.statement[locale]}
        </p>
      ) : null}
      {canKeepAttachments() && !onPaper ? (
        drawn ? (
          <Drawn answer={drawn} disabled={field.disabled} clear={() => void again(drawn)} />
        ) : (
          <SignaturePad disabled={field.disabled} label={w.signature.pad} done={keep} />
        )
      ) : null}
      {drawn ? name(false) : null}
      {away.held && !drawn && !onPaper ? (
        <PutBack label={w.signature.putBack} act={() => put(away.putBack(), away.held?.name)} />
      ) : null}
      <p className="fill-quiet" role="status" style={{ margin: 0 }} hidden={state === 'still'}>
        {state === 'keeping' ? w.signature.keeping : state === 'failed' ? w.signature.failed : null}
      </p>
      {drawn ? null : (
        <Tick
          label={w.signature.onPaper}
          checked={onPaper}
          disabled={field.disabled}
          onChange={(ticked) => field.set(ticked ? { by: 'paper' } : undefined)}
        />
      )}
      {onPaper ? name(true) : null}
    </div>
  );
}

function Drawn(props: { answer: Hand; disabled: boolean; clear: () => void }) {
  const w = useWords(fillWords).signature;
  return (
    <div className="fill-card">
      <AttachmentImage id={props.answer.attachment.attachmentId} label={w.drawn} />
      {props.disabled ? null : (
        <div>
          <Button variant="subtle" color="gray" size="compact-md" onClick={props.clear}>
            {w.again}
          </Button>
        </div>
      )}
    </div>
  );
}
