import { compareForms, isSameForm } from '#features/questionnaires/rules/designer/diff.ts';
import type { FormDefinition, Question } from '#features/questionnaires/shapes/form.ts';
import { designerWords } from '#features/questionnaires/words/designer.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { textIn } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { type ChangeLine, listChanges, listFormChanges, listSectionChanges } from './change-lines.ts';

/** What differs between two states of a form, as one reads it. */
export function Difference(forms: { before: FormDefinition; after: FormDefinition }) {
  const w = useWords(designerWords);
  const { sections } = useWords(fillWords);
  const { locale } = useLanguage();
  const difference = compareForms(forms.before, forms.after);
  if (isSameForm(difference)) return <p className="muted">{w.history.same}</p>;
  const text = ({ text: said, id }: Question) => textIn(said, locale) || id;
  return (
    <div className="designer-difference">
      <Lines
        title={w.history.added}
        kind="added"
        lines={difference.added.map(({ question, section }) => [
          question.id,
          `${text(question)} (${sections[section]})`,
        ])}
      />
      <Lines
        title={w.history.removed}
        kind="removed"
        lines={difference.removed.map(({ question, section }) => [
          question.id,
          `${text(question)} (${sections[section]})`,
        ])}
      />
      <Texts
        title={w.history.changed}
        items={difference.changed.map((one) => ({
          key: one.after.id,
          name: text(one.after),
          lines: listChanges(one, forms, locale),
        }))}
      />
      <Lines
        title={w.history.moved}
        kind="moved"
        lines={difference.moved.map(({ question, from, to }) => [
          question.id,
          from === to ? text(question) : `${text(question)} (${sections[from]} → ${sections[to]})`,
        ])}
      />
      <Texts
        title={w.history.sections}
        items={difference.sections.map((kind) => ({
          key: kind,
          name: sections[kind],
          lines: listSectionChanges(kind, forms, locale),
        }))}
      />
      <Texts
        title={w.history.form}
        items={listFormChanges(difference.form, forms, locale).map((line) => ({
          key: line.name,
          name: null,
          lines: [line],
        }))}
      />
    </div>
  );
}

function Lines(props: {
  title: string;
  kind: string;
  lines: readonly (readonly [key: string, line: string])[];
}) {
  const { title, kind, lines } = props;
  if (lines.length === 0) return null;
  return (
    <section>
      <Title text={title} count={lines.length} />
      <ul data-kind={kind}>
        {lines.map(([key, line]) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Title({ text, count }: { text: string; count: number }) {
  return (
    <h3 className="designer-h3">
      {text} <span className="muted tabular">{count}</span>
    </h3>
  );
}

interface ChangedItem {
  readonly key: string;
  readonly name: string | null;
  readonly lines: readonly ChangeLine[];
}

/** Things that stay, each with what was and what is. */
function Texts({ title, items }: { title: string; items: readonly ChangedItem[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <Title text={title} count={items.length} />
      <ul data-kind="changed">
        {items.map(({ key, name, lines }) => (
          <li key={key}>
            {name}
            <dl>
              {lines.map((line, index) => (
                // oxlint-disable-next-line no-array-index-key
                <div key={index}>
                  <dt>{line.name}</dt>
                  <dd>
                    {line.before === null ? null : <del>{line.before}</del>}{' '}
                    {line.after === null ? null : <ins>{line.after}</ins>}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
