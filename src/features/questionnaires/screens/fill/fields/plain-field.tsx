// Questions answered once: words, choices, numbers, dates, consent, who was met.
import type {
  ConsentAnswer,
  ManyAnswer,
  OneAnswer,
  PersonsMetAnswer,
} from '#features/questionnaires/shapes/answers.ts';
import type { Question, QuestionOf } from '#features/questionnaires/shapes/form.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { useSession } from '../use-session.ts';
import { CheckList, ChoiceList, DayBox, NumberBox, TextBox } from './controls.tsx';
import { Fault } from './fault.tsx';
import { NoteBox } from './note-box.tsx';
import { unlessSkipped, useField } from './use-field.ts';

export function PlainField({ question, slotKey }: { question: Question; slotKey: string }) {
  const field = useField<unknown>(slotKey);
  return (
    <div>
      <Control question={question} slotKey={slotKey} />
      {field.fault ? <Fault id={field.faultId} code={field.fault.code} facts={field.fault.facts} /> : null}
    </div>
  );
}

function Control({ question, slotKey }: { question: Question; slotKey: string }) {
  const { locale } = useLanguage();
  const w = useWords(fillWords);
  const field = useField<unknown>(slotKey);
  const value = unlessSkipped(field.value);
  const common = {
    label: question.text[locale],
    disabled: field.disabled,
    invalid: field.fault !== null,
    describedBy: field.describedBy,
    onLeave: field.leave,
  };
  switch (question.type) {
    case 'text':
    case 'longtext':
      return (
        <NoteBox
          {...common}
          slotKey={slotKey}
          long={question.type === 'longtext' || 'short'}
          value={typeof value === 'string' ? value : ''}
          onChange={field.type}
        />
      );
    case 'number':
      return <NumberBox {...common} value={value} onChange={field.type} unit={question.unit?.[locale]} />;
    case 'date':
      return <DayBox {...common} value={value} onChange={field.type} near={['today', 'yesterday']} />;
    case 'scale':
      return <Scale {...common} question={question} value={value} onChange={field.set} />;
    case 'yesno':
      return (
        <ChoiceList
          {...common}
          layout="row"
          choices={[
            { value: 'yes', label: w.yes },
            { value: 'no', label: w.no },
          ]}
          value={value === undefined ? null : value ? 'yes' : 'no'}
          onChange={(next) => field.set(next === 'yes')}
        />
      );
    case 'one':
      return <One {...common} question={question} slotKey={slotKey} />;
    case 'many':
      return <Many {...common} question={question} slotKey={slotKey} />;
    case 'consent':
      return <Consent {...common} question={question} slotKey={slotKey} />;
    case 'persons_met':
      return <Met {...common} slotKey={slotKey} />;
    default:
      return null;
  }
}

interface Own {
  label: string;
  disabled: boolean;
  slotKey: string;
}

function Scale(props: {
  label: string;
  disabled: boolean;
  question: QuestionOf<'scale'>;
  value: unknown;
  onChange: (value: number) => void;
}) {
  const { locale } = useLanguage();
  const { min, max, labels } = props.question;
  const steps = Array.from({ length: max - min + 1 }, (_, index) => String(min + index));
  return (
    <div>
      <ChoiceList
        label={props.label}
        disabled={props.disabled}
        layout="scale"
        choices={steps.map((step) => ({ value: step, label: step }))}
        value={typeof props.value === 'number' ? String(props.value) : null}
        onChange={(step) => props.onChange(Number(step))}
      />
      {labels ? (
        <p className="fill-quiet" style={{ display: 'flex', justifyContent: 'space-between', gap: 16 }}>
          <span>{labels.min[locale]}</span>
          <span>{labels.max[locale]}</span>
        </p>
      ) : null}
    </div>
  );
}

function One({ question, slotKey, ...common }: Own & { question: QuestionOf<'one'> }) {
  const { locale } = useLanguage();
  const w = useWords(fillWords);
  const field = useField<Partial<OneAnswer>>(slotKey);
  const value = unlessSkipped(field.value) ?? {};
  return (
    <div className="fill-fields" style={{ gap: 14 }}>
      <ChoiceList
        {...common}
        choices={question.options.map((one) => ({ value: one.code, label: one.text[locale] }))}
        value={value.option ?? null}
        onChange={(option) => field.set({ ...value, option })}
      />
      {question.other ? (
        <TextBox
          label={w.other}
          shown
          disabled={common.disabled}
          value={value.other ?? ''}
          onChange={(other) => field.type({ ...value, other })}
          onLeave={field.leave}
        />
      ) : null}
    </div>
  );
}

function Many({ question, slotKey, ...common }: Own & { question: QuestionOf<'many'> }) {
  const { locale } = useLanguage();
  const w = useWords(fillWords);
  const field = useField<Partial<ManyAnswer>>(slotKey);
  const value = unlessSkipped(field.value) ?? {};
  const next = (patch: Partial<ManyAnswer>) => {
    const merged = { options: [], ...value, ...patch };
    return merged.options.length === 0 && !merged.other?.trim() ? undefined : merged;
  };
  return (
    <div className="fill-fields" style={{ gap: 14 }}>
      <CheckList
        {...common}
        choices={question.options.map((one) => ({ value: one.code, label: one.text[locale] }))}
        values={value.options ?? []}
        onChange={(options) => field.set(next({ options }))}
      />
      {question.other ? (
        <TextBox
          label={w.other}
          shown
          disabled={common.disabled}
          value={value.other ?? ''}
          onChange={(other) => field.type(next({ other }))}
          onLeave={field.leave}
        />
      ) : null}
    </div>
  );
}

function Consent({ question, slotKey, ...common }: Own & { question: QuestionOf<'consent'> }) {
  const { locale } = useLanguage();
  const w = useWords(fillWords);
  const field = useField<Partial<ConsentAnswer>>(slotKey);
  const value = unlessSkipped(field.value);
  return (
    <div className="fill-fields" style={{ gap: 10 }}>
      <p className="fill-hint" style={{ margin: 0 }}>
        {question.statement[locale]}
      </p>
      <ChoiceList
        {...common}
        layout="row"
        choices={[
          { value: 'yes', label: w.consent.given },
          { value: 'no', label: w.consent.refused },
        ]}
        value={value?.given === undefined ? null : value.given ? 'yes' : 'no'}
        onChange={(given) => field.set({ ...value, given: given === 'yes' })}
      />
    </div>
  );
}

function Met({ slotKey, ...common }: Own) {
  const w = useWords(fillWords);
  const { facts } = useSession();
  const field = useField<Partial<PersonsMetAnswer>>(slotKey);
  const value = unlessSkipped(field.value) ?? {};
  const next = (patch: Partial<PersonsMetAnswer>) => {
    const merged = { personIds: [], ...value, ...patch };
    return merged.personIds.length === 0 && !merged.others?.trim() ? undefined : merged;
  };
  return (
    <div className="fill-fields" style={{ gap: 14 }}>
      {facts.persons.length > 0 ? (
        <CheckList
          {...common}
          choices={facts.persons.map((person) => ({
            value: person.id,
            label: (
              <>
                {person.name} {person.post ? <span className="fill-quiet">{person.post}</span> : null}
              </>
            ),
          }))}
          values={value.personIds ?? []}
          onChange={(personIds) => field.set(next({ personIds }))}
        />
      ) : (
        <p className="fill-hint" style={{ margin: 0 }}>
          {w.met.nobody}
        </p>
      )}
      <TextBox
        label={w.met.others}
        shown
        disabled={common.disabled}
        value={value.others ?? ''}
        onChange={(others) => field.type(next({ others }))}
        onLeave={field.leave}
      />
    </div>
  );
}
