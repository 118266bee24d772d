// A signature: drawn with a finger or a pen, or told to be on paper, by name.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SignatureAnswer } from '#features/questionnaires/shapes/answers.ts';
import type { QuestionOf } from '#features/questionnaires/shapes/form.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { canKeepAttachments, keepAttachment } from '../attachments.ts';
import { AttachmentImage } from './attachment-image.tsx';
import { TextBox, Tick } from './controls.tsx';
import { SignaturePad } from './signature-pad.tsx';
import { unlessSkipped, useField } from './use-field.ts';

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
  const drawn = value?.by === 'hand' ? (value as Extract<SignatureAnswer, { by: 'hand' }>) : null;
  const keep = async (blob: Blob) => {
    setState('keeping');
    try {
      const kept = await keepAttachment(blob, 'signature', { key: slotKey });
      field.set({ by: 'hand', attachment: { ...kept, kind: 'signature' }, name: value?.name });
      setState('still');
    } catch {
      setState('failed');
    }
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
          <Drawn answer={drawn} disabled={field.disabled} clear={() => field.set(undefined)} />
        ) : (
          <SignaturePad disabled={field.disabled} label={w.signature.pad} done={keep} />
        )
      ) : null}
      {drawn ? name(false) : null}
      <p className="fill-quiet" role="status" style={{ margin: 0 }} hidden={state === 'still'}>
        {state === 'keeping' ? w.signature.keeping : state === 'failed' ? w.photo.failed : null}
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

function Drawn(props: {
  answer: Extract<SignatureAnswer, { by: 'hand' }>;
  disabled: boolean;
  clear: () => void;
}) {
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
