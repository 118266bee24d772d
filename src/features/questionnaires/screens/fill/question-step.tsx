import { useState } from 'react';
import { claimsKey } from '#features/questionnaires/rules/slots.ts';
import type { EvaluatedQuestion, EvaluatedSlot } from '#features/questionnaires/shapes/evaluation.ts';
import type { Question } from '#features/questionnaires/shapes/form.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import './fields/fields.css';
import { Conflict } from './conflict.tsx';
import { ChosenItems, ChosenPerson } from './fields/choose-fields.tsx';
import { ComputedField } from './fields/computed-field.tsx';
import { BoundField, ClaimsField, FactField } from './fields/criterion-field.tsx';
import {
  OfferField,
  PositionField,
  RecommendationsField,
  WishesField,
} from './fields/development-fields.tsx';
import { NewPersonsField, PersonField } from './fields/persons-field.tsx';
import { PhotoField } from './fields/photo-field.tsx';
import { PlainField } from './fields/plain-field.tsx';
import { SignatureField } from './fields/signature-field.tsx';
import { TableField } from './fields/table-field.tsx';
import { Beside } from './beside.tsx';
import { Said } from './marks.tsx';
import { Prompts, ToldBefore } from './prompts.tsx';
import { Aid } from './aid.tsx';
import { StepHead } from './step-head.tsx';
import type { Step } from './steps.ts';
import { useSession } from './use-session.ts';

/** One thought: a question with its fields; the meeting's header shows its few together. */
export function QuestionStep({ step }: { step: Extract<Step, { kind: 'questions' | 'claims' }> }) {
  const { locale } = useLanguage();
  const w = useWords(fillWords);
  const session = useSession();
  const { form, state } = session;
  const section = form.sections.find((one) => one.kind === step.section);
  const first = section?.questions[0]?.id === step.questions[0]?.question.id;
  const together = step.questions.length > 1;
  const script = first && step.kind === 'questions' ? section?.script?.[locale] : undefined;
  // Said as the step opens; a hint that came and went while one answers would only distract.
  const [suggested] = useState(() =>
    step.questions.some((one) => one.slots.some((slot) => session.suggestion(slot.key) !== undefined)),
  );
  const asked = step.questions[0]?.question;
  const frozen = step.section === 'criteria' && state === 'paused_quality';
  return (
    <>
      <StepHead step={step} script={script} title={together ? (section?.title[locale] ?? '') : undefined} />
      {suggested ? <p className="fill-hint">{w.fromMeeting}</p> : null}
      {frozen ? <p className="fill-hint">{w.criterion.frozen}</p> : null}
      {asked && !together && step.kind === 'questions' ? <ToldBefore question={asked} /> : null}
      {asked?.type === 'criterion' && step.kind === 'questions' ? (
        <Said claimsKey={claimsKey(asked.id)} />
      ) : null}
      <div className="fill-fields" style={{ gap: together ? 34 : undefined }}>
        {step.questions.map((one) => (
          <QuestionBody
            key={one.question.id}
            evaluated={one}
            claims={step.kind === 'claims'}
            titled={together}
          />
        ))}
      </div>
      {together || !asked ? null : <Beside questionId={asked.id} />}
      {together || !asked || step.kind === 'claims' ? null : <Prompts question={asked} />}
    </>
  );
}

function QuestionBody(props: { evaluated: EvaluatedQuestion; claims: boolean; titled: boolean }) {
  const { locale } = useLanguage();
  const { question, slots } = props.evaluated;
  const shown = slots.filter(
    (slot) => slot.state !== 'hidden' && (slot.subject.part === 'claims') === props.claims,
  );
  return (
    <div>
      {props.titled ? <h3 className="fill-part">{question.text[locale]}</h3> : null}
      {props.titled && question.hint ? <Aid>{question.hint[locale]}</Aid> : null}
      <div className="fill-fields">
        {shown.map((slot) => (
          <div key={slot.key}>
            <SlotField question={question} slot={slot} />
            <Conflict question={question} slot={slot} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** A question answered once, by its own type of field. */
function ValueField({ question, slot: { key, computed } }: { question: Question; slot: EvaluatedSlot }) {
  const { locale } = useLanguage();
  switch (question.type) {
    case 'recommendations':
      return <RecommendationsField slotKey={key} label={question.text[locale]} />;
    case 'calculated':
      return <ComputedField question={question} value={computed} />;
    case 'table':
      return <TableField question={question} slotKey={key} />;
    case 'person':
      return <ChosenPerson question={question} slotKey={key} />;
    case 'position':
    case 'offer':
      return <ChosenItems question={question} slotKey={key} />;
    case 'signature':
      return <SignatureField question={question} slotKey={key} />;
    case 'photo':
      return <PhotoField question={question} slotKey={key} />;
    default:
      return <PlainField question={question} slotKey={key} />;
  }
}

function SlotField({ question, slot }: { question: Question; slot: EvaluatedSlot }) {
  const { key, subject } = slot;
  switch (subject.part) {
    case 'value':
      return <ValueField question={question} slot={slot} />;
    case 'person':
      return <PersonField slotKey={key} person={subject.person} />;
    case 'new_persons':
      return <NewPersonsField slotKey={key} />;
    case 'fact':
      return <FactField slotKey={key} part={subject.fact} criterionId={question.id} />;
    case 'bound':
      return <BoundField slotKey={key} part={subject.fact} />;
    case 'claims':
      return <ClaimsField slotKey={key} />;
    case 'position':
      return <PositionField slotKey={key} position={subject.position} />;
    case 'offer':
      return <OfferField slotKey={key} offer={subject.offer} />;
    case 'free_offers':
      return <WishesField slotKey={key} />;
  }
}
