// An expression with completion of the keys it may look at: type `${`, then Tab or a click takes the first.
import { Textarea, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { type KnownKey, nameBeingTyped } from '#features/questionnaires/rules/designer/known-keys.ts';
import { editorWords } from '#features/questionnaires/words/designer-editor.ts';
import { textIn } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';

const SHOWN = 8;

export function ExpressionField(props: {
  label: string;
  value: string;
  onChange: (text: string) => void;
  keys: readonly KnownKey[];
  fault: string | null;
}) {
  const w = useWords(editorWords);
  const { locale } = useLanguage();
  const box = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(false);
  const typed = active ? nameBeingTyped(props.value, caret) : null;
  const fitting =
    typed === null
      ? []
      : props.keys
          .filter(({ key, question }) => {
            const wanted = typed.toLowerCase();
            return key.includes(wanted) || textIn(question.text, locale).toLowerCase().includes(wanted);
          })
          .slice(0, SHOWN);
  const take = (key: string) => {
    const start = props.value.slice(0, caret).lastIndexOf('${');
    const rest = props.value.slice(caret).replace(/^[^{}\s]*\}?/, '');
    const head = `${props.value.slice(0, start)}\${${key}}`;
    props.onChange(head + rest);
    setCaret(head.length);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(head.length, head.length);
    });
  };
  const press = (event: KeyboardEvent) => {
    const [first] = fitting;
    if (first && (event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey) {
      event.preventDefault();
      take(first.key);
    }
  };
  const follow = () => setCaret(box.current?.selectionStart ?? 0);
  return (
    <div>
      <Textarea
        ref={box}
        label={props.label}
        description={w.expressionHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={1}
        size="sm"
        spellCheck={false}
        classNames={{ input: 'designer-expression' }}
        value={props.value}
        error={props.fault}
        onChange={(event) => {
          setCaret(event.currentTarget.selectionStart);
          props.onChange(event.currentTarget.value);
        }}
        onKeyDown={press}
        onKeyUp={follow}
        onClick={follow}
        onFocus={() => setActive(true)}
        onBlur={() => setTimeout(() => setActive(false), 200)}
      />
      {fitting.length > 0 ? (
        <ul className="designer-keys" aria-label={w.keys}>
          {fitting.map(({ key, question }) => (
            <li key={key}>
              <UnstyledButton
                tabIndex={-1}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(key)}
              >
                <code>{key}</code> <span className="muted">{textIn(question.text, locale)}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
