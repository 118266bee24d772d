import { freeId, idFromText } from '#features/questionnaires/rules/designer/make-id.ts';
import { newOption } from '#features/questionnaires/rules/designer/new-question.ts';
import type { Option } from '#features/questionnaires/shapes/form.ts';
import { editorWords } from '#features/questionnaires/words/designer-editor.ts';
import { useWords } from '#ui/i18n.tsx';
import { Both } from './both.tsx';
import { CodeBox } from './code-box.tsx';
import { ListRows } from './list-rows.tsx';

/** Codes that were made by the machine follow the text until somebody writes their own. */
const MADE = /^(one|two|option(_\d+)?|row(_\d+)?)$/;

/** Options of a choice, or named rows of a table: words in both languages and the code answers are kept under. */
export function OptionRows(props: {
  label: string;
  add: string;
  kind: 'option' | 'row';
  items: readonly Option[];
  onChange: (items: Option[]) => void;
}) {
  const w = useWords(editorWords);
  const { items, kind } = props;
  const codes = new Set(items.map((one) => one.code));
  return (
    <ListRows
      label={props.label}
      add={props.add}
      items={items}
      nameOf={w.option}
      onChange={props.onChange}
      make={() => newOption(freeId(kind, codes))}
    >
      {(item, change, index) => (
        <>
          <Both
            label={w.option(index + 1)}
            value={item.text}
            onChange={(text) => text && change({ ...item, text })}
          />
          <CodeBox
            label={w.optionCode(index + 1)}
            value={item.code}
            onChange={(code) => change({ ...item, code })}
            onFocus={() => {
              if (!MADE.test(item.code)) return;
              const others = new Set(items.filter((one) => one !== item).map((one) => one.code));
              change({ ...item, code: freeId(idFromText(item.text.ru, kind), others) });
            }}
          />
        </>
      )}
    </ListRows>
  );
}
