import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { idsOf } from '#features/questionnaires/rules/designer/edits.ts';
import type { Question } from '#features/questionnaires/shapes/form.ts';
import { editorWords } from '#features/questionnaires/words/designer-editor.ts';
import { useWords } from '#ui/i18n.tsx';
import type { Designer } from './use-designer.ts';

const ID = /^[a-z][a-z0-9_]{0,59}$/;

/** The code of a question: anybody's until it has been published, nobody's afterwards. */
export function QuestionId(props: { designer: Designer; question: Question; rename: (to: string) => void }) {
  const w = useWords(editorWords);
  const { designer, question } = props;
  const [typed, setTyped] = useState(question.id);
  const fixed = designer.design.publishedIds.includes(question.id);
  const others = idsOf(designer.form);
  others.delete(question.id);
  const used = others.has(typed) || (typed !== question.id && designer.design.publishedIds.includes(typed));
  const fault = ID.test(typed) ? (used ? w.idTaken : null) : w.idBad;
  const leave = () => {
    if (fault === null && typed !== question.id) props.rename(typed);
  };
  return (
    <TextInput
      size="sm"
      label={w.id}
      description={fixed ? w.idFixed : w.idHint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      classNames={{ input: 'designer-expression' }}
      readOnly={fixed}
      variant={fixed ? 'filled' : 'default'}
      value={typed}
      error={fixed ? null : fault}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
      }}
    />
  );
}
