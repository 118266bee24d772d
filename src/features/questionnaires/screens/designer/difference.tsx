import {
  type ChangedQuestion,
  compareForms,
  isSameForm,
} from '#features/questionnaires/rules/designer/diff.ts';
import type { FormDefinition, Question } from '#features/questionnaires/shapes/form.ts';
import { designerWords } from '#features/questionnaires/words/designer.ts';
import { editorWords } from '#features/questionnaires/words/designer-editor.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { textIn } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { listChanges } from './change-lines.ts';

/** What differs between two states of a form, as one reads it. */
export function Difference({ before, after }: { before: FormDefinition; after: FormDefinition }) {
  const w = useWords(designerWords);
  const { sections } = useWords(fillWords);
  const { locale } = useLanguage();
  const difference = compareForms(before, after);
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
      <Changed changed={difference.changed} before={before} after={after} />
      <Lines
        title={w.history.moved}
        kind="moved"
        lines={difference.moved.map(({ question, from, to }) => [
          question.id,
          from === to ? text(question) : `${text(question)} (${sections[from]} → ${sections[to]})`,
        ])}
      />
      <Lines
        title={w.history.sections}
        kind="changed"
        lines={difference.sections.map((kind) => [kind, sections[kind]])}
      />
      <FormParts names={difference.form} />
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

function FormParts({ names }: { names: readonly string[] }) {
  const w = useWords(designerWords);
  const e = useWords(editorWords);
  const called: Record<string, string> = {
    title: e.title,
    trade: e.trade,
    minutesBudget: e.budget,
    pauseScript: e.pauseScript,
    resumeScript: e.resumeScript,
    closingScript: e.closingScript,
  };
  return (
    <Lines title={w.history.form} kind="changed" lines={names.map((name) => [name, called[name] ?? name])} />
  );
}

function Changed(props: {
  changed: readonly ChangedQuestion[];
  before: FormDefinition;
  after: FormDefinition;
}) {
  const w = useWords(designerWords);
  const { locale } = useLanguage();
  const { changed, ...forms } = props;
  if (changed.length === 0) return null;
  return (
    <section>
      <Title text={w.history.changed} count={changed.length} />
      <ul data-kind="changed">
        {changed.map((one) => (
          <li key={one.after.id}>
            {textIn(one.after.text, locale) || one.after.id}
            <dl>
              {listChanges(one, forms, locale).map(({ name, before, after }, index) => (
                // oxlint-disable-next-line no-array-index-key
                <div key={index}>
                  <dt>{name}</dt>
                  <dd>
                    {before === null ? null : <del>{before}</del>}{' '}
                    {after === null ? null : <ins>{after}</ins>}
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
