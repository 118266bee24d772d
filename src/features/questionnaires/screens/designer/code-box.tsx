import { TextInput } from '@mantine/core';
import { createContext, useContext } from 'react';
import { editorWords } from '#features/questionnaires/words/designer-editor.ts';
import { useWords } from '#ui/i18n.tsx';

/** Codes of the question at hand that were published: answers hang on them, so they are never changed. */
const PublishedCodes = createContext<ReadonlySet<string>>(new Set());
export const PublishedCodesProvider = PublishedCodes.Provider;

/** The code of an option, a fact, a column or a row. */
export function CodeBox(props: {
  label: string;
  shown?: boolean;
  value: string;
  onChange: (code: string) => void;
  onFocus?: () => void;
}) {
  const w = useWords(editorWords);
  const fixed = useContext(PublishedCodes).has(props.value);
  return (
    <TextInput
      size="sm"
      {...(props.shown ? { label: props.label } : { 'aria-label': props.label })}
      className="designer-code"
      readOnly={fixed}
      variant={fixed ? 'filled' : 'default'}
      {...(fixed ? { title: w.codeFixed } : {})}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      onFocus={fixed ? undefined : props.onFocus}
    />
  );
}
