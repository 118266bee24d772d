import { Checkbox, Select } from '@mantine/core';
import { dropUndefined } from '#features/questionnaires/rules/designer/edits.ts';
import type { FormDefinition, Question } from '#features/questionnaires/shapes/form.ts';
import { PHOTO_LIMIT } from '#features/questionnaires/shapes/form.ts';
import { editorWords } from '#features/questionnaires/words/designer-editor.ts';
import { DayInput } from '#ui/kit/day-input.tsx';
import { useWords } from '#ui/i18n.tsx';
import { Both } from './both.tsx';
import { CriterionParts } from './criterion-parts.tsx';
import { FormulaField } from './formula-field.tsx';
import { NumberBox } from './number-box.tsx';
import { OptionRows } from './option-rows.tsx';
import { TableSettings } from './table-settings.tsx';

interface Props {
  form: FormDefinition;
  question: Question;
  onChange: (question: Question) => void;
}

/** What belongs to the type of a question: options, limits, columns, the facts of a criterion. */
export function TypeSettings({ form, question, onChange }: Props) {
  const w = useWords(editorWords);
  const patch = (next: object) => onChange(dropUndefined({ ...question, ...next }) as Question);
  switch (question.type) {
    case 'one':
    case 'many':
      return (
        <>
          <OptionRows
            label={w.options}
            add={w.addOption}
            kind="option"
            items={question.options}
            onChange={(options) => patch({ options })}
          />
          <Checkbox
            label={w.other}
            checked={question.other ?? false}
            onChange={(event) => patch({ other: event.currentTarget.checked || undefined })}
          />
        </>
      );
    case 'text':
    case 'longtext':
      return (
        <NumberBox
          label={w.maxLength}
          min={1}
          max={20_000}
          value={question.maxLength}
          onChange={(maxLength) => patch({ maxLength })}
        />
      );
    case 'number':
      return (
        <>
          <div className="designer-inline">
            <NumberBox label={w.min} decimals={3} value={question.min} onChange={(min) => patch({ min })} />
            <NumberBox label={w.max} decimals={3} value={question.max} onChange={(max) => patch({ max })} />
            <NumberBox
              label={w.decimals}
              min={0}
              max={6}
              value={question.decimals}
              onChange={(decimals) => patch({ decimals })}
            />
          </div>
          <Both label={w.unit} optional value={question.unit} onChange={(unit) => patch({ unit })} />
        </>
      );
    case 'scale':
      return (
        <>
          <div className="designer-inline">
            <NumberBox label={w.from} value={question.min} onChange={(min) => patch({ min: min ?? 0 })} />
            <NumberBox label={w.to} value={question.max} onChange={(max) => patch({ max: max ?? 1 })} />
          </div>
          {(['min', 'max'] as const).map((end) => (
            <Both
              key={end}
              label={end === 'min' ? w.lowEnd : w.highEnd}
              value={question.labels?.[end]}
              onChange={(text) => {
                const empty = { ru: '', en: '' };
                const labels = { min: empty, max: empty, ...question.labels, [end]: text ?? empty };
                const none = !labels.min.ru && !labels.min.en && !labels.max.ru && !labels.max.en;
                patch({ labels: none ? undefined : labels });
              }}
            />
          ))}
        </>
      );
    case 'date':
      return (
        <div className="designer-inline">
          <DayInput
            label={w.from}
            value={question.from ?? null}
            onChange={(from) => patch({ from: from ?? undefined })}
          />
          <DayInput
            label={w.to}
            value={question.to ?? null}
            onChange={(to) => patch({ to: to ?? undefined })}
          />
        </div>
      );
    case 'consent':
      return (
        <Both
          label={w.statement}
          value={question.statement}
          onChange={(statement) => statement && patch({ statement })}
        />
      );
    case 'signature':
      return (
        <Both
          label={w.statement}
          optional
          value={question.statement}
          onChange={(statement) => patch({ statement })}
        />
      );
    case 'table':
      return <TableSettings question={question} onChange={patch} />;
    case 'position':
    case 'offer':
      return <AmongSettings question={question} patch={patch} />;
    case 'photo':
      return (
        <NumberBox
          label={w.photos}
          min={1}
          max={PHOTO_LIMIT}
          value={question.max ?? 1}
          onChange={(max) => patch({ max: max ?? 1 })}
        />
      );
    case 'calculated':
      return (
        <>
          <FormulaField key={question.id} form={form} question={question} onChange={onChange} />
          <div className="designer-inline">
            <NumberBox
              label={w.decimals}
              min={0}
              max={6}
              value={question.decimals}
              onChange={(decimals) => patch({ decimals })}
            />
          </div>
          <Both label={w.unit} optional value={question.unit} onChange={(unit) => patch({ unit })} />
        </>
      );
    case 'criterion':
      return <CriterionParts question={question} onChange={(parts) => patch({ parts })} />;
    default:
      return null;
  }
}

function AmongSettings(props: {
  question: Extract<Question, { type: 'position' | 'offer' }>;
  patch: (next: object) => void;
}) {
  const w = useWords(editorWords);
  const { question, patch } = props;
  const own = question.type === 'position' ? 'positions' : 'offers';
  return (
    <>
      <Select
        size="sm"
        label={w.among}
        allowDeselect={false}
        value={question.among}
        data={([own, 'products'] as const).map((among) => ({ value: among, label: w.amongOf[among] }))}
        onChange={(among) => patch({ among })}
      />
      <Checkbox
        label={w.several}
        checked={question.many ?? false}
        onChange={(event) => patch({ many: event.currentTarget.checked || undefined })}
      />
      <Checkbox
        label={w.other}
        checked={question.other ?? false}
        onChange={(event) => patch({ other: event.currentTarget.checked || undefined })}
      />
    </>
  );
}
