import { SegmentedControl, Select, Text, TextInput } from '@mantine/core';
import { freeId } from '#features/questionnaires/rules/designer/make-id.ts';
import { newPart } from '#features/questionnaires/rules/designer/new-question.ts';
import { dropUndefined } from '#features/questionnaires/rules/designer/edits.ts';
import type { CriterionPart, CriterionQuestion } from '#features/questionnaires/shapes/form.ts';
import { editorWords } from '#features/questionnaires/words/designer-editor.ts';
import { useWords } from '#ui/i18n.tsx';
import { Both } from './both.tsx';
import { CodeBox } from './code-box.tsx';
import { ListRows } from './list-rows.tsx';
import { NumberBox } from './number-box.tsx';

const EMPTY = { ru: '', en: '' };
type NumberPart = Extract<CriterionPart, { kind: 'number' }>;

/** The facts of a quality criterion: a measure against a bound, or a yes and no with its good answer (M5.3). */
export function CriterionParts(props: {
  question: CriterionQuestion;
  onChange: (parts: CriterionPart[]) => void;
}) {
  const w = useWords(editorWords);
  const { parts } = props.question;
  const taken = new Set(parts.map((part) => part.id));
  return (
    <>
      <Text fz="sm" className="muted">
        {w.partsHint}
      </Text>
      <ListRows
        label={w.parts}
        add={w.addPart}
        items={parts}
        nameOf={(index) => w.part(index + 1)}
        onChange={props.onChange}
        make={() => newPart(freeId('fact', taken), 'number')}
      >
        {(part, change, index) => <PartFields part={part} change={change} index={index} />}
      </ListRows>
    </>
  );
}

function PartFields(props: { part: CriterionPart; change: (part: CriterionPart) => void; index: number }) {
  const w = useWords(editorWords);
  const { part, change, index } = props;
  const kinds = ['number', 'yesno'] as const;
  return (
    <>
      <Both
        label={w.part(index + 1)}
        value={part.text}
        onChange={(text) => text && change({ ...part, text })}
      />
      <div className="designer-inline">
        <Select
          size="sm"
          label={w.partKind}
          allowDeselect={false}
          value={part.kind}
          data={kinds.map((kind) => ({ value: kind, label: w.partKinds[kind] }))}
          onChange={(kind) => {
            if (kind === part.kind) return;
            change({ ...newPart(part.id, kind as CriterionPart['kind']), text: part.text });
          }}
        />
        <CodeBox label={w.partCode} shown value={part.id} onChange={(id) => change({ ...part, id })} />
        {part.kind === 'yesno' ? (
          <div>
            <Text fz="sm" fw={500} id={`good-${index}`}>
              {w.good}
            </Text>
            <SegmentedControl
              size="sm"
              aria-labelledby={`good-${index}`}
              data={[
                { value: 'yes', label: w.goodYes },
                { value: 'no', label: w.goodNo },
              ]}
              value={part.good ? 'yes' : 'no'}
              onChange={(value) => change({ ...part, good: value === 'yes' })}
            />
          </div>
        ) : null}
      </div>
      {part.kind === 'number' ? <NumberPartFields part={part} change={change} /> : null}
    </>
  );
}

function NumberPartFields({ part, change }: { part: NumberPart; change: (part: CriterionPart) => void }) {
  const w = useWords(editorWords);
  const { bound } = part;
  const patch = (next: { [Name in keyof NumberPart]?: NumberPart[Name] | undefined }) =>
    change(dropUndefined({ ...part, ...next }) as NumberPart);
  return (
    <>
      <div className="designer-inline">
        <Select
          size="sm"
          label={w.compare}
          allowDeselect={false}
          value={part.compare}
          data={(['at_least', 'at_most'] as const).map((one) => ({ value: one, label: w.compares[one] }))}
          onChange={(value) => patch({ compare: value as NumberPart['compare'] })}
        />
        <Select
          size="sm"
          label={w.bound}
          allowDeselect={false}
          value={bound.from}
          data={(['form', 'contract'] as const).map((one) => ({ value: one, label: w.bounds[one] }))}
          onChange={(value) => {
            if (value === bound.from) return;
            patch({
              bound:
                value === 'contract'
                  ? { from: 'contract', serviceLevel: '', ask: EMPTY }
                  : { from: 'form', value: 0 },
            });
          }}
        />
        {bound.from === 'form' ? (
          <NumberBox
            label={w.boundValue}
            decimals={3}
            value={bound.value}
            onChange={(value) => patch({ bound: { from: 'form', value: value ?? 0 } })}
          />
        ) : (
          <TextInput
            size="sm"
            label={w.serviceLevel}
            description={w.serviceLevelHint}
            inputWrapperOrder={['label', 'input', 'description']}
            value={bound.serviceLevel}
            onChange={(event) => patch({ bound: { ...bound, serviceLevel: event.currentTarget.value } })}
          />
        )}
        <NumberBox
          label={w.decimals}
          min={0}
          max={6}
          value={part.decimals}
          onChange={(decimals) => patch({ decimals })}
        />
      </div>
      {bound.from === 'contract' ? (
        <Both
          label={w.boundAsk}
          value={bound.ask}
          onChange={(ask) => patch({ bound: { ...bound, ask: ask ?? EMPTY } })}
        />
      ) : null}
      <Both label={w.unit} optional value={part.unit} onChange={(unit) => patch({ unit })} />
    </>
  );
}
