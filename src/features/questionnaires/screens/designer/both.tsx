import { Textarea } from '@mantine/core';
import type { Localised } from '#features/questionnaires/shapes/form.ts';
import { editorWords } from '#features/questionnaires/words/designer-editor.ts';
import { useWords } from '#ui/i18n.tsx';
import { LOCALES } from '#kernel/words.ts';

const EMPTY: Localised = { ru: '', en: '' };

/** One text in both languages, side by side; an optional one emptied on both sides is gone. */
export function Both(props: {
  label: string;
  value: Localised | undefined;
  onChange: (value: Localised | undefined) => void;
  optional?: boolean;
  minRows?: number;
  autoFocus?: boolean;
}) {
  const w = useWords(editorWords);
  const { label, value = EMPTY, onChange, optional = false } = props;
  const change = (next: Localised) =>
    onChange(optional && next.ru.trim() === '' && next.en.trim() === '' ? undefined : next);
  return (
    <div className="designer-both">
      {LOCALES.map((locale) => (
        <Textarea
          key={locale}
          label={
            <>
              {label} <span className="designer-lang">{w.languages[locale]}</span>
            </>
          }
          aria-label={`${label}, ${w.languages[locale]}`}
          lang={locale}
          autosize
          minRows={props.minRows ?? 1}
          maxRows={8}
          size="sm"
          placeholder={locale === 'en' && value.ru.trim() !== '' ? w.asInRussian : undefined}
          data-autofocus={props.autoFocus && locale === 'ru' ? true : undefined}
          value={value[locale]}
          onChange={(event) => change({ ...value, [locale]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}
