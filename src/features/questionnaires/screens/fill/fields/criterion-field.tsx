// One fact of the quality check, with the bound it is held against (M5.3), and the claims of a failed one.
import { useState } from 'react';
import { listClaimGaps } from '#features/questionnaires/rules/claim-gaps.ts';
import { boundKey, contractLevel } from '#features/questionnaires/rules/slots.ts';
import { CLAIM_FREQUENCIES, type Claim, type ClaimsAnswer } from '#features/questionnaires/shapes/answers.ts';
import type { CriterionPart } from '#features/questionnaires/shapes/form.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { describeFact } from '#features/questionnaires/words/describe-answer.ts';
import { newId } from '#kernel/ids.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Origin } from '../marks.tsx';
import { useHour } from '../use-hour.ts';
import { useSession, useSlot } from '../use-session.ts';
import { ChoiceList, DayBox, NumberBox, TextBox, Tick } from './controls.tsx';
import { Aid } from '../aid.tsx';
import { Fault } from './fault.tsx';
import { ListEditor } from './list-editor.tsx';
import { Remaining } from './remaining.tsx';
import { useField } from './use-field.ts';

type NumberPart = Extract<CriterionPart, { kind: 'number' }>;

export function FactField({
  slotKey,
  part,
  criterionId,
}: {
  slotKey: string;
  part: CriterionPart;
  criterionId: string;
}) {
  const { locale } = useLanguage();
  const w = useWords(fillWords);
  const field = useField<unknown>(slotKey);
  return (
    <div>
      <p className="fill-part">{part.text[locale]}</p>
      {part.hint ? <Aid>{part.hint[locale]}</Aid> : null}
      {part.kind === 'yesno' ? (
        <ChoiceList
          label={part.text[locale]}
          layout="row"
          disabled={field.disabled}
          choices={[
            { value: 'yes', label: w.yes },
            { value: 'no', label: w.no },
          ]}
          value={typeof field.value === 'boolean' ? (field.value ? 'yes' : 'no') : null}
          onChange={(value) => field.set(value === 'yes')}
        />
      ) : (
        <>
          <NumberBox
            label={part.text[locale]}
            disabled={field.disabled}
            invalid={field.fault !== null}
            describedBy={field.describedBy}
            unit={part.unit?.[locale]}
            value={field.value}
            onChange={field.type}
            onLeave={field.leave}
          />
          <BoundNote part={part} criterionId={criterionId} />
        </>
      )}
      {field.fault ? <Fault id={field.faultId} code={field.fault.code} facts={field.fault.facts} /> : null}
    </div>
  );
}

/** «не меньше 100 Мбит/с — по договору» */
function BoundNote({ part, criterionId }: { part: NumberPart; criterionId: string }) {
  const { locale } = useLanguage();
  const w = useWords(fillWords);
  const { facts } = useSession();
  const asked = useSlot(boundKey(criterionId, part.id)).value;
  const contracted = part.bound.from === 'contract' ? contractLevel(facts, part.bound.serviceLevel) : null;
  const bound = part.bound.from === 'form' ? part.bound.value : (contracted ?? asked);
  if (typeof bound !== 'number') return null;
  const source =
    part.bound.from === 'form'
      ? w.criterion.byNorm
      : contracted === null
        ? w.criterion.boundAsked
        : w.criterion.byContract;
  return (
    <p className="fill-quiet" style={{ margin: '8px 0 0' }}>
      {w.criterion.bound[part.compare](describeFact(part, bound, locale))}
      {'\u00a0— '}
      {source}
    </p>
  );
}

/** The contracted level itself, asked where our file does not hold it. */
export function BoundField({ slotKey, part }: { slotKey: string; part: NumberPart }) {
  const { locale } = useLanguage();
  const field = useField<unknown>(slotKey);
  const ask = part.bound.from === 'contract' ? part.bound.ask[locale] : part.text[locale];
  return (
    <div>
      <p className="fill-part">{ask}</p>
      <NumberBox
        label={ask}
        disabled={field.disabled}
        invalid={field.fault !== null}
        describedBy={field.describedBy}
        unit={part.unit?.[locale]}
        value={field.value}
        onChange={field.type}
        onLeave={field.leave}
      />
      {field.fault ? <Fault id={field.faultId} code={field.fault.code} facts={field.fault.facts} /> : null}
    </div>
  );
}

type Loose = Partial<Claim> & { id: string };
const OTHER_PLACE = 'other';

export function ClaimsField({ slotKey }: { slotKey: string }) {
  const w = useWords(fillWords);
  const field = useField<ClaimsAnswer>(slotKey);
  const claims = (field.value?.claims ?? []) as readonly Loose[];
  // The first one is open at once; it is kept only when something has been written into it.
  const { marks } = useHour();
  const said = marks.find(({ madeKey }) => madeKey === slotKey);
  const [blank] = useState<Loose>(() => ({
    id: said?.madeId ?? newId(),
    ...(said ? { words: said.phrase } : {}),
  }));
  const items = claims.length > 0 || field.disabled ? claims : [blank];
  const keep = (next: readonly Loose[]) => {
    const begun = next.filter((claim) => claim !== blank);
    field.type(begun.length === 0 ? undefined : { claims: begun });
  };
  return (
    <div>
      <ListEditor
        items={items}
        add={claims.length > 0 ? w.claims.add : null}
        blank={blank}
        disabled={field.disabled}
        onChange={keep}
        render={(claim, change, index) => (
          <ClaimCard
            claim={claim}
            index={index}
            change={change}
            disabled={field.disabled}
            leave={field.leave}
          />
        )}
      />
      {field.fault && field.fault.code !== 'answer_field_missing' ? (
        <Fault id={field.faultId} code={field.fault.code} facts={field.fault.facts} />
      ) : null}
    </div>
  );
}

function ClaimCard(props: {
  claim: Loose;
  index: number;
  disabled: boolean;
  change: (patch: Partial<Loose>) => void;
  leave: () => void;
}) {
  const w = useWords(fillWords);
  const { facts } = useSession();
  const { claim, change, disabled, leave } = props;
  const points = facts.servicePoints;
  const chosen = claim.servicePointId ?? (claim.servicePointId === null ? OTHER_PLACE : null);
  const text = (name: 'what' | 'place' | 'words', long: boolean | 'short') => (
    <TextBox
      label={name === 'words' ? `${w.claims.words}. ${w.claims.wordsHint}` : w.claims[name]}
      shown
      long={long}
      disabled={disabled}
      value={claim[name] ?? ''}
      onChange={(value) => change({ [name]: value })}
      onLeave={leave}
    />
  );
  return (
    <>
      <h3 className="fill-card-title">{w.list.item(props.index + 1)}</h3>
      <Origin madeId={claim.id} />
      {text('what', 'short')}
      {points.length > 0 ? (
        <ChoiceList
          label={w.claims.where}
          shown
          disabled={disabled}
          choices={[
            ...points.map((point) => ({ value: point.id, label: point.name })),
            { value: OTHER_PLACE, label: w.claims.otherPlace },
          ]}
          value={chosen}
          onChange={(value) => change({ servicePointId: value === OTHER_PLACE ? null : value })}
        />
      ) : null}
      {points.length === 0 || chosen === OTHER_PLACE ? (
        <TextBox
          label={points.length === 0 ? w.claims.where : w.claims.place}
          shown
          disabled={disabled}
          value={claim.place ?? ''}
          onChange={(place) => change({ place, servicePointId: null })}
          onLeave={leave}
        />
      ) : null}
      <div className="fill-pair">
        <div className="fill-fields" style={{ gap: 10 }}>
          <DayBox
            label={w.claims.since}
            shown
            disabled={disabled}
            value={claim.since}
            near={['weekAgo', 'monthAgo', 'halfYearAgo']}
            onChange={(since) => change({ since })}
            onLeave={leave}
          />
          <Tick
            label={w.day.about}
            checked={claim.sinceApproximate === true}
            disabled={disabled}
            onChange={(about) => change({ sinceApproximate: about || undefined })}
          />
        </div>
        <ChoiceList
          label={w.claims.frequency}
          shown
          layout="row"
          disabled={disabled}
          choices={CLAIM_FREQUENCIES.map((one) => ({ value: one, label: w.claims.frequencies[one] }))}
          value={claim.frequency ?? null}
          onChange={(frequency) => change({ frequency: frequency as Claim['frequency'] })}
        />
      </div>
      {text('words', true)}
      <Remaining fields={listClaimGaps(claim).map((part) => [w.claims[part], false])} />
    </>
  );
}
