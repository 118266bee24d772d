// The middle column: one question with everything it has.
import { ActionIcon, Checkbox, Group, MultiSelect, Select, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { peopleWords } from '#features/clients/words/people.ts';
import {
  dropUndefined,
  duplicateQuestion,
  findQuestion,
  idsOf,
  moveQuestion,
  removeQuestion,
  renameQuestion,
  replaceQuestion,
} from '#features/questionnaires/rules/designer/edits.ts';
import { freeId, idFromText } from '#features/questionnaires/rules/designer/make-id.ts';
import { changeType, typesFor } from '#features/questionnaires/rules/designer/new-question.ts';
import { numberQuestions } from '#features/questionnaires/rules/paper/number-questions.ts';
import {
  FORM_ROLES,
  FORM_SEGMENTS,
  type Localised,
  type Question,
  QUESTION_TOPICS,
  type QuestionType,
} from '#features/questionnaires/shapes/form.ts';
import { designerWords } from '#features/questionnaires/words/designer.ts';
import { editorWords } from '#features/questionnaires/words/designer-editor.ts';
import { formatNumber, textIn } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Both } from './both.tsx';
import { PublishedCodesProvider } from './code-box.tsx';
import { ConditionField } from './condition-field.tsx';
import { ListRows } from './list-rows.tsx';
import { NumberBox } from './number-box.tsx';
import type { Place } from './outline.tsx';
import { QuestionId } from './question-id.tsx';
import { TypeSettings } from './type-settings.tsx';
import type { Designer } from './use-designer.ts';

/** Made by the machine for a question nobody has named yet. */
const MADE = /^question(_\d+)?$/;

/** A difference from the plan that is marked, minutes. */
const WORTH_SAYING = 1;

export interface RealTime {
  minutes: number;
  interviews: number;
}

interface Props {
  designer: Designer;
  id: string;
  go: (place: Place) => void;
  /** Says that a question is gone, with the way back. */
  removed: () => void;
  real: RealTime | undefined;
}

export function QuestionEditor({ designer, id, go, removed, real }: Props) {
  const w = useWords(editorWords);
  const found = findQuestion(designer.form, id);
  const question = found?.question;
  const change = (next: Question, about: string | null = 'typing') =>
    designer.edit((form) => replaceQuestion(form, id, next), about === null ? undefined : `${id}.${about}`);
  const patch = (next: Partial<Record<keyof Question, unknown>>, about: string | null = null) =>
    change(dropUndefined({ ...question, ...next }) as Question, about ?? Object.keys(next)[0] ?? null);
  const rename = (to: string) => {
    designer.edit((form) => renameQuestion(form, id, to));
    go(`question:${to}`);
  };
  const { publishedIds } = designer.design;
  const codes = useMemo(() => {
    const own = publishedIds.filter((key) => key.startsWith(`${id}/`));
    return new Set(own.map((key) => key.slice(id.length + 1)));
  }, [publishedIds, id]);
  if (!question) return null;
  /** The id follows the first text somebody has written, once. */
  const nameByText = () => {
    const fixed = designer.design.publishedIds.includes(id);
    if (fixed || !MADE.test(id) || question.text.ru.trim() === '') return;
    const taken = new Set([...idsOf(designer.form), ...designer.design.publishedIds]);
    rename(freeId(idFromText(question.text.ru, 'question'), taken));
  };
  return (
    <div className="designer-editor">
      <Deeds designer={designer} id={id} go={go} removed={removed} />
      <div onBlur={nameByText}>
        <Both
          label={w.text}
          minRows={2}
          value={question.text}
          onChange={(text) => patch({ text: text ?? { ru: '', en: '' } }, 'text')}
        />
      </div>
      <Kind designer={designer} question={question} change={change} />
      <PublishedCodesProvider value={codes}>
        <TypeSettings form={designer.form} question={question} onChange={change} />
      </PublishedCodesProvider>
      <Measures question={question} patch={patch} real={real} />
      <ConditionField
        key={`${id}.when`}
        form={designer.form}
        question={question}
        onChange={(when) => patch({ when }, 'when')}
      />
      <Audience question={question} patch={patch} />
      <Both label={w.hint} optional value={question.hint} onChange={(hint) => patch({ hint })} />
      <Both label={w.purpose} optional value={question.purpose} onChange={(purpose) => patch({ purpose })} />
      <ListRows<Localised>
        label={w.followUps}
        add={w.addFollowUp}
        items={question.followUps ?? []}
        nameOf={(index) => w.followUp(index + 1)}
        make={() => ({ ru: '', en: '' })}
        onChange={(followUps) => patch({ followUps: followUps.length > 0 ? followUps : undefined })}
      >
        {(item, set, index) => (
          <Both label={w.followUp(index + 1)} value={item} onChange={(text) => text && set(text)} />
        )}
      </ListRows>
      <QuestionId key={`${id}.id`} designer={designer} question={question} rename={rename} />
    </div>
  );
}

function Deeds({ designer, id, go, removed }: Omit<Props, 'real'>) {
  const w = useWords(editorWords);
  const found = findQuestion(designer.form, id);
  const section = designer.form.sections.find((one) => one.kind === found?.section);
  if (!found || !section) return null;
  const last = section.questions.length - 1;
  const move = (index: number) => designer.edit((form) => moveQuestion(form, id, index));
  const copy = () => {
    const made = duplicateQuestion(designer.form, id, new Set(designer.design.publishedIds));
    if (!made) return;
    designer.edit(() => made.form);
    go(`question:${made.id}`);
  };
  const remove = () => {
    const beside = section.questions[found.index + 1] ?? section.questions[found.index - 1];
    designer.edit((form) => removeQuestion(form, id));
    go(beside ? `question:${beside.id}` : `section:${section.kind}`);
    removed();
  };
  const deeds = [
    { name: w.up, icon: IconArrowUp, act: () => move(found.index - 1), off: found.index === 0 },
    { name: w.down, icon: IconArrowDown, act: () => move(found.index + 1), off: found.index === last },
    { name: w.duplicate, icon: IconCopy, act: copy, off: false },
    { name: w.remove_question, icon: IconTrash, act: remove, off: false },
  ];
  const number = numberQuestions(designer.form).get(id);
  return (
    <Group justify="space-between" wrap="nowrap" className="designer-question-deeds">
      <Text fz="sm" className="muted">
        <SectionName kind={section.kind} title={section.title} /> ·{' '}
        {number ? w.onSheet(number) : `${found.index + 1}/${last + 1}`}
      </Text>
      <Group gap={4} wrap="nowrap">
        {deeds.map(({ name, icon: Icon, act, off }) => (
          <ActionIcon
            key={name}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={name}
            title={name}
            disabled={off}
            onClick={act}
          >
            <Icon size={18} aria-hidden />
          </ActionIcon>
        ))}
      </Group>
    </Group>
  );
}

function SectionName({ kind, title }: { kind: string; title: Localised }) {
  const { locale } = useLanguage();
  return <>{textIn(title, locale) || kind}</>;
}

function Kind(props: { designer: Designer; question: Question; change: (next: Question) => void }) {
  const w = useWords(editorWords);
  const { designer, question, change } = props;
  const section = designer.form.sections.find((one) => one.questions.includes(question));
  const others = section?.questions.filter((one) => one !== question) ?? [];
  const types = section ? typesFor(section.kind, others) : [question.type];
  return (
    <div className="designer-inline">
      <Select
        size="sm"
        className="designer-wide"
        label={w.type}
        allowDeselect={false}
        searchable
        value={question.type}
        data={types.map((type) => ({ value: type, label: w.types[type] }))}
        onChange={(type) => type && change(changeType(question, type as QuestionType))}
      />
      {question.type === 'calculated' ? null : (
        <Checkbox
          label={w.required}
          checked={question.required ?? false}
          onChange={(event) =>
            change(
              dropUndefined({ ...question, required: event.currentTarget.checked || undefined }) as Question,
            )
          }
        />
      )}
    </div>
  );
}

type Patch = (next: Partial<Record<keyof Question, unknown>>) => void;

function Measures({
  question,
  patch,
  real,
}: {
  question: Question;
  patch: Patch;
  real: RealTime | undefined;
}) {
  const w = useWords(editorWords);
  const d = useWords(designerWords);
  const { locale } = useLanguage();
  const said = real
    ? `${d.planned(formatNumber(question.minutes ?? 0, locale), formatNumber(real.minutes, locale))} (${d.interviews(real.interviews)})`
    : null;
  return (
    <div>
      <div className="designer-inline">
        <NumberBox
          label={w.minutes}
          min={0}
          max={60}
          step={0.5}
          decimals={1}
          value={question.minutes}
          onChange={(minutes) => patch({ minutes })}
        />
        <NumberBox
          label={w.lines}
          min={0}
          max={30}
          value={question.print?.lines}
          onChange={(lines) => patch({ print: lines === undefined ? undefined : { lines } })}
        />
        <Select
          size="sm"
          label={w.topic}
          clearable
          placeholder={w.noTopic}
          value={question.topic ?? null}
          data={QUESTION_TOPICS.map((topic) => ({ value: topic, label: w.topics[topic] }))}
          onChange={(topic) => patch({ topic: topic ?? undefined })}
        />
      </div>
      {said ? (
        <p
          className="designer-real"
          data-over={(real?.minutes ?? 0) - (question.minutes ?? 0) >= WORTH_SAYING || undefined}
        >
          {said}
        </p>
      ) : null}
    </div>
  );
}

function Audience({ question, patch }: { question: Question; patch: Patch }) {
  const w = useWords(editorWords);
  const { roleKinds } = useWords(peopleWords);
  const few = (values: string[]) => (values.length > 0 ? values : undefined);
  const { roles = [], segments = [] } = question;
  return (
    <div className="designer-inline">
      <MultiSelect
        size="sm"
        className="designer-wide"
        label={w.roles}
        placeholder={roles.length === 0 ? w.rolesAll : ''}
        value={[...roles]}
        data={FORM_ROLES.map((role) => ({ value: role, label: roleKinds[role] }))}
        onChange={(next) => patch({ roles: few(next) })}
      />
      <MultiSelect
        size="sm"
        label={w.segments}
        placeholder={segments.length === 0 ? w.segmentsAll : ''}
        value={[...segments]}
        data={FORM_SEGMENTS.map((segment) => ({ value: segment, label: segment.toUpperCase() }))}
        onChange={(next) => patch({ segments: few(next) })}
      />
    </div>
  );
}
