import {
  compareForms,
  type FormDifference,
  isSameForm,
} from '#features/questionnaires/rules/designer/diff.ts';
import type { FormDefinition, Localised, Question } from '#features/questionnaires/shapes/form.ts';
import { printCondition } from '#features/questionnaires/rules/formula/print-condition.ts';
import { printFormula } from '#features/questionnaires/rules/formula/print-formula.ts';
import { describeCondition } from '#features/questionnaires/words/designer-condition.ts';
import { designerWords } from '#features/questionnaires/words/designer.ts';
import { editorWords } from '#features/questionnaires/words/designer-editor.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { type Locale, textIn } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { namesIn } from './names-in-form.ts';

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
        lines={difference.added.map(({ question, section }) => `${text(question)} (${sections[section]})`)}
      />
      <Lines
        title={w.history.removed}
        kind="removed"
        lines={difference.removed.map(({ question, section }) => `${text(question)} (${sections[section]})`)}
      />
      <Changed difference={difference} before={before} after={after} />
      <Lines title={w.history.moved} kind="moved" lines={difference.moved.map(text)} />
      <Lines
        title={w.history.sections}
        kind="changed"
        lines={difference.sections.map((kind) => sections[kind])}
      />
      <FormParts names={difference.form} />
    </div>
  );
}

function Lines({ title, kind, lines }: { title: string; kind: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3 className="designer-h3">{title}</h3>
      <ul data-kind={kind}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
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
  return <Lines title={w.history.form} kind="changed" lines={names.map((name) => called[name] ?? name)} />;
}

function Changed(props: { difference: FormDifference; before: FormDefinition; after: FormDefinition }) {
  const w = useWords(designerWords);
  const { locale } = useLanguage();
  const show = useShown();
  const { changed } = props.difference;
  if (changed.length === 0) return null;
  return (
    <section>
      <h3 className="designer-h3">{w.history.changed}</h3>
      <ul data-kind="changed">
        {changed.map(({ before, after, fields }) => (
          <li key={after.id}>
            {textIn(after.text, locale) || after.id}
            <dl>
              {fields.map((field) => (
                <div key={field}>
                  <dt>{show.name(field)}</dt>
                  <dd>
                    <del>{show.value(before, field, props.before)}</del>{' '}
                    <ins>{show.value(after, field, props.after)}</ins>
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

const isLocalised = (value: unknown): value is Localised =>
  typeof value === 'object' && value !== null && 'ru' in value && 'en' in value;

/** A part of a question in a line, whatever it is. */
function sayValue(value: unknown, locale: Locale): string {
  if (value === undefined) return '—';
  if (isLocalised(value))
    return value.ru === value.en ? value.ru : `${value[locale]} / ${value[locale === 'ru' ? 'en' : 'ru']}`;
  if (Array.isArray(value)) {
    const items = value as readonly unknown[];
    return items.map((one) => sayValue(one, locale)).join('; ');
  }
  if (typeof value === 'object' && value !== null) {
    const parts = value as Record<string, unknown>;
    if (isLocalised(parts['text'])) {
      const { text, carried: _, ...rest } = parts;
      const more = Object.values(rest).map((one) => sayValue(one, locale));
      return `${sayValue(text, locale)} (${more.join(', ')})`;
    }
    return Object.values(parts)
      .map((one) => sayValue(one, locale))
      .join(', ');
  }
  return String(value);
}

function useShown() {
  const e = useWords(editorWords);
  const { locale } = useLanguage();
  const called: Record<string, string> = {
    text: e.text,
    hint: e.hint,
    purpose: e.purpose,
    followUps: e.followUps,
    type: e.type,
    required: e.required,
    minutes: e.minutes,
    print: e.lines,
    topic: e.topic,
    roles: e.roles,
    segments: e.segments,
    options: e.options,
    other: e.other,
    min: e.min,
    max: e.max,
    decimals: e.decimals,
    unit: e.unit,
    labels: e.ends,
    maxLength: e.maxLength,
    statement: e.statement,
    columns: e.columns,
    rows: e.rows,
    among: e.among,
    many: e.several,
    formula: e.formula,
    parts: e.parts,
    when: e.when,
    from: e.from,
    to: e.to,
  };
  const value = (question: Question, field: string, form: FormDefinition): string => {
    if (field === 'when') {
      if (!question.when) return e.whenAlways;
      const words = describeCondition(question.when, locale, namesIn(form, locale));
      return `${words} (${printCondition(question.when)})`;
    }
    if (field === 'formula' && question.type === 'calculated') return printFormula(question.formula);
    const found = (question as unknown as Record<string, unknown>)[field];
    if (field === 'type') return e.types[question.type];
    if (typeof found === 'boolean') return found ? e.yes : e.no;
    return sayValue(found, locale);
  };
  return { name: (field: string) => called[field] ?? field, value };
}
