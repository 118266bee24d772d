// When a question is asked: always, by menus, or by an expression; told back in words at once.
import { Button, SegmentedControl, Select, Text, TextInput, ActionIcon } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import {
  type KnownKey,
  knownKeys,
  questionsBefore,
} from '#features/questionnaires/rules/designer/known-keys.ts';
import {
  asSimple,
  type Clause,
  fromSimple,
  makeClause,
  type Sign,
  type SimpleCondition,
  signsFor,
} from '#features/questionnaires/rules/designer/simple-condition.ts';
import { ownNames } from '#features/questionnaires/rules/formula/own-names.ts';
import { printCondition } from '#features/questionnaires/rules/formula/print-condition.ts';
import { readCondition } from '#features/questionnaires/rules/formula/read-condition.ts';
import type { Condition, FormDefinition, Question } from '#features/questionnaires/shapes/form.ts';
import { numberQuestions } from '#features/questionnaires/rules/paper/number-questions.ts';
import { conditionNames } from '#features/questionnaires/words/condition-names.ts';
import { describeCondition } from '#features/questionnaires/words/designer-condition.ts';
import { editorWords } from '#features/questionnaires/words/designer-editor.ts';
import { problemWords } from '#features/questionnaires/words/designer-problems.ts';
import { textIn } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { NumberField } from '#ui/kit/number-field.tsx';
import { ExpressionField } from './expression-field.tsx';

type Mode = 'always' | 'simple' | 'typed';
interface Props {
  form: FormDefinition;
  question: Question;
  onChange: (when: Condition | undefined) => void;
}

export function ConditionField({ form, question, onChange }: Props) {
  const w = useWords(editorWords);
  const { locale } = useLanguage();
  const { when } = question;
  const [wanted, setWanted] = useState<Mode | null>(null);
  const simple = when ? asSimple(when) : null;
  const mode: Mode = wanted ?? (when ? (simple ? 'simple' : 'typed') : 'always');
  const keys = knownKeys(questionsBefore(form, question.id), false);
  const [first] = keys;
  const choose = (next: Mode) => {
    setWanted(next);
    if (next === 'always') onChange(undefined);
    if (next === 'simple' && !simple && first) onChange(clauseOf(first));
  };
  return (
    <fieldset className="designer-list">
      <legend>{w.when}</legend>
      <SegmentedControl
        size="xs"
        aria-label={w.when}
        data={(['always', 'simple', 'typed'] as const).map((one) => ({
          value: one,
          label: w.whenModes[one],
          disabled: one !== 'always' && !first,
        }))}
        value={mode}
        onChange={(next) => choose(next as Mode)}
      />
      {first ? null : (
        <Text fz="sm" className="muted">
          {w.nothingBefore}
        </Text>
      )}
      {mode === 'simple' && simple ? <Clauses keys={keys} simple={simple} onChange={onChange} /> : null}
      {mode === 'typed' ? (
        <TypedCondition form={form} question={question} keys={keys} onChange={onChange} />
      ) : null}
      {when ? (
        <p className="designer-said" role="status">
          {describeCondition(when, locale, conditionNames(form, locale, numberQuestions(form)))}
        </p>
      ) : null}
    </fieldset>
  );
}

const clauseOf = ({ key, question, part }: KnownKey): Clause =>
  makeClause(key, signsFor(question, part)[0] ?? 'answered', question, part);

function TypedCondition({ form, question, keys, onChange }: Props & { keys: readonly KnownKey[] }) {
  const w = useWords(editorWords);
  const said = useWords(problemWords);
  const [text, setText] = useState(() => (question.when ? printCondition(question.when) : ''));
  const names = ownNames(questionsBefore(form, question.id));
  const read = text.trim() === '' ? null : readCondition(text, names);
  return (
    <ExpressionField
      label={w.expression}
      value={text}
      keys={keys}
      fault={read && !read.ok ? said[read.fault.code]({ found: read.fault.found }) : null}
      onChange={(next) => {
        setText(next);
        if (next.trim() === '') return onChange(undefined);
        const found = readCondition(next, names);
        if (found.ok) onChange(found.condition);
      }}
    />
  );
}

function Clauses(props: {
  keys: readonly KnownKey[];
  simple: SimpleCondition;
  onChange: (when: Condition | undefined) => void;
}) {
  const w = useWords(editorWords);
  const { keys, simple, onChange } = props;
  const { clauses, join } = simple;
  const change = (next: readonly Clause[]) => onChange(fromSimple({ join, clauses: next }));
  const [first] = keys;
  return (
    <>
      {clauses.length > 1 ? (
        <SegmentedControl
          size="xs"
          aria-label={w.join}
          data={(['and', 'or'] as const).map((one) => ({ value: one, label: w.joins[one] }))}
          value={join}
          onChange={(next) => onChange(fromSimple({ join: next as 'and' | 'or', clauses }))}
        />
      ) : null}
      {clauses.map((clause, index) => (
        // Clauses are told apart by their place only.
        // oxlint-disable-next-line no-array-index-key
        <div className="designer-clause" key={index}>
          <ClauseFields
            keys={keys}
            clause={clause}
            number={index + 1}
            onChange={(next) => change(clauses.map((one, at) => (at === index ? next : one)))}
          />
          {clauses.length > 1 ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${w.remove}: ${w.clause(index + 1)}`}
              onClick={() => change(clauses.filter((_, at) => at !== index))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          ) : null}
        </div>
      ))}
      {first ? (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => change([...clauses, clauseOf(first)])}
        >
          {w.addClause}
        </Button>
      ) : null}
    </>
  );
}

function ClauseFields(props: {
  keys: readonly KnownKey[];
  clause: Clause;
  number: number;
  onChange: (clause: Clause) => void;
}) {
  const w = useWords(editorWords);
  const { locale } = useLanguage();
  const { keys, clause, number, onChange } = props;
  const known = keys.find((one) => one.key === clause.question);
  const value = 'value' in clause ? clause.value : undefined;
  const name = ({ key, question, part }: KnownKey) => {
    const fact = question.type === 'criterion' ? question.parts.find((one) => one.id === part) : null;
    return `${textIn((fact ?? question).text, locale) || key} (${key})`;
  };
  return (
    <div className="designer-inline" style={{ flex: 1 }}>
      <Select
        size="sm"
        className="designer-wide"
        aria-label={w.whichQuestion(number)}
        searchable
        allowDeselect={false}
        value={known ? clause.question : null}
        data={keys.map((one) => ({ value: one.key, label: name(one) }))}
        onChange={(key) => {
          const next = keys.find((one) => one.key === key);
          if (next) onChange(clauseOf(next));
        }}
      />
      <Select
        size="sm"
        aria-label={w.whichSign(number)}
        allowDeselect={false}
        value={clause.op}
        data={(known ? signsFor(known.question, known.part) : [clause.op]).map((sign) => ({
          value: sign,
          label: w.signs[sign],
        }))}
        onChange={(sign) => {
          if (known && sign)
            onChange(makeClause(clause.question, sign as Sign, known.question, known.part, value));
        }}
      />
      {value === undefined || !known ? null : (
        <ClauseValue
          known={known}
          label={w.whichValue(number)}
          value={value}
          onChange={(next) => onChange({ ...clause, value: next } as Clause)}
        />
      )}
    </div>
  );
}

function ClauseValue(props: {
  known: KnownKey;
  label: string;
  value: string | number | boolean;
  onChange: (value: string | number | boolean) => void;
}) {
  const w = useWords(editorWords);
  const { locale } = useLanguage();
  const { known, label, value, onChange } = props;
  const { question } = known;
  if (question.type === 'one' || question.type === 'many') {
    return (
      <Select
        size="sm"
        aria-label={label}
        allowDeselect={false}
        value={String(value)}
        data={question.options.map((one) => ({
          value: one.code,
          label: textIn(one.text, locale) || one.code,
        }))}
        onChange={(code) => code && onChange(code)}
      />
    );
  }
  if (typeof value === 'boolean') {
    return (
      <Select
        size="sm"
        aria-label={label}
        allowDeselect={false}
        value={value ? 'yes' : 'no'}
        data={[
          { value: 'yes', label: w.yes },
          { value: 'no', label: w.no },
        ]}
        onChange={(next) => onChange(next === 'yes')}
      />
    );
  }
  if (typeof value === 'number') {
    return (
      <NumberField size="sm" aria-label={label} value={value} onChange={(next) => onChange(next ?? 0)} />
    );
  }
  return (
    <TextInput
      size="sm"
      aria-label={label}
      type={question.type === 'date' ? 'date' : 'text'}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
