// What may grow, what is new, whom they recommend (M10).
import {
  type FreeOffersAnswer,
  GROWTH_OUTLOOKS,
  type KnownOffer,
  type KnownPosition,
  OFFER_INTERESTS,
  type OfferInterestAnswer,
  type PositionGrowthAnswer,
  type Recommendation,
} from '#features/questionnaires/shapes/answers.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { formatDay } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Origin } from '../marks.tsx';
import { RevenueBars } from '../revenue-bars.tsx';
import { ChoiceList, DayBox, NumberBox, TextBox, Tick } from './controls.tsx';
import { beside, FaultElsewhere } from './fault.tsx';
import { ListEditor } from './list-editor.tsx';
import { Remaining } from './remaining.tsx';
import { unlessSkipped, useField } from './use-field.ts';

export function PositionField({ slotKey, position }: { slotKey: string; position: KnownPosition }) {
  const w = useWords(fillWords);
  const field = useField<Partial<PositionGrowthAnswer>>(slotKey);
  const value = unlessSkipped(field.value) ?? {};
  const moves = value.outlook === 'more' || value.outlook === 'less';
  return (
    <section className="fill-card" aria-label={position.name}>
      <h3 className="fill-card-title">{position.name}</h3>
      <RevenueBars position={position} />
      <ChoiceList
        label={position.name}
        layout="row"
        disabled={field.disabled}
        choices={GROWTH_OUTLOOKS.map((one) => ({ value: one, label: w.growth.outlooks[one] }))}
        value={value.outlook ?? null}
        onChange={(outlook) => field.set({ ...value, outlook })}
      />
      {moves ? (
        <div className="fill-pair">
          <NumberBox
            label={w.growth.amount}
            shown
            disabled={field.disabled}
            {...beside(field, 'amount')}
            value={typeof value.amount === 'number' ? value.amount / 100 : value.amount}
            onChange={(amount) =>
              field.type({ ...value, amount: typeof amount === 'number' ? Math.round(amount * 100) : amount })
            }
            onLeave={field.leave}
          />
          <DayBox
            label={w.growth.from}
            shown
            disabled={field.disabled}
            {...beside(field, 'from')}
            value={value.from}
            onChange={(from) => field.type({ ...value, from })}
            onLeave={field.leave}
          />
        </div>
      ) : null}
      {value.outlook ? (
        <TextBox
          label={w.notes}
          shown
          long="short"
          disabled={field.disabled}
          value={value.note ?? ''}
          onChange={(note) => field.type({ ...value, note })}
          onLeave={field.leave}
        />
      ) : null}
      <FaultElsewhere field={field} beside={moves ? ['amount', 'from'] : []} />
    </section>
  );
}

export function OfferField({ slotKey, offer }: { slotKey: string; offer: KnownOffer }) {
  const w = useWords(fillWords);
  const { locale } = useLanguage();
  const field = useField<Partial<OfferInterestAnswer>>(slotKey);
  const value = unlessSkipped(field.value) ?? {};
  const asked = value.interest === 'yes' || value.interest === 'later';
  return (
    <section className="fill-card" aria-label={offer.name}>
      <div>
        <h3 className="fill-card-title">{offer.name}</h3>
        {offer.about ? (
          <p style={{ margin: '4px 0 0', fontSize: 17, lineHeight: 1.45 }}>{offer.about}</p>
        ) : null}
        <p className="fill-quiet" style={{ margin: '4px 0 0' }}>
          {w.offers.since(formatDay(offer.since, locale))}
        </p>
      </div>
      <ChoiceList
        label={offer.name}
        layout="row"
        disabled={field.disabled}
        choices={OFFER_INTERESTS.map((one) => ({ value: one, label: w.offers.interests[one] }))}
        value={value.interest ?? null}
        onChange={(interest) => field.set({ ...value, interest })}
      />
      {asked ? (
        <div className="fill-pair">
          <TextBox
            label={w.offers.nextStep}
            shown
            disabled={field.disabled}
            {...beside(field, 'nextStep')}
            value={value.nextStep ?? ''}
            onChange={(nextStep) => field.type({ ...value, nextStep })}
            onLeave={field.leave}
          />
          <DayBox
            label={w.offers.nextOn}
            shown
            disabled={field.disabled}
            {...beside(field, 'nextOn')}
            value={value.nextOn}
            onChange={(nextOn) => field.type({ ...value, nextOn })}
            onLeave={field.leave}
          />
        </div>
      ) : null}
      <FaultElsewhere field={field} beside={asked ? ['nextStep', 'nextOn'] : []} />
    </section>
  );
}

export function WishesField({ slotKey }: { slotKey: string }) {
  const w = useWords(fillWords);
  const field = useField<FreeOffersAnswer>(slotKey);
  const items = unlessSkipped(field.value)?.wishes ?? [];
  return (
    <section className="fill-card" aria-label={w.offers.wishes}>
      <h3 className="fill-card-title">{w.offers.wishes}</h3>
      <ListEditor
        items={items}
        add={w.offers.addWish}
        disabled={field.disabled}
        onChange={(wishes) => field.type(wishes.length === 0 ? undefined : { wishes })}
        render={(wish, change) => (
          <>
            <Origin madeId={wish.id} />
            <TextBox
              label={w.offers.wish}
              shown
              disabled={field.disabled}
              value={wish.what ?? ''}
              onChange={(what) => change({ what })}
              onLeave={field.leave}
            />
            <TextBox
              label={w.notes}
              shown
              disabled={field.disabled}
              value={wish.note ?? ''}
              onChange={(note) => change({ note })}
              onLeave={field.leave}
            />
          </>
        )}
      />
    </section>
  );
}

type Loose = { outcome?: 'given' | 'none_given'; note?: string; people?: readonly Recommendation[] };

/** «Asked, none given» is an answer (M10.4). */
export function RecommendationsField({ slotKey, label }: { slotKey: string; label: string }) {
  const w = useWords(fillWords);
  const field = useField<Loose>(slotKey);
  const value = unlessSkipped(field.value) ?? {};
  const items = value.people ?? [];
  const begin = (outcome: string) =>
    outcome === 'none_given'
      ? field.set({ outcome, note: value.note })
      : field.set({
          outcome: 'given',
          people: items.length > 0 ? items : [{ id: newId(), willIntroduce: false }],
        });
  return (
    <div className="fill-fields" style={{ gap: 16 }}>
      <ChoiceList
        label={label}
        disabled={field.disabled}
        choices={[
          { value: 'given', label: w.recommendations.given },
          { value: 'none_given', label: w.recommendations.none },
        ]}
        value={value.outcome ?? null}
        onChange={begin}
      />
      {value.outcome === 'given' ? (
        <ListEditor
          items={items}
          add={w.recommendations.add}
          disabled={field.disabled}
          onChange={(people) => field.type({ outcome: 'given', people: people.map(withIntroduction) })}
          render={(one, change) => (
            <>
              <Origin madeId={one.id} />
              <div className="fill-pair">
                {(['name', 'company', 'phone', 'servedBy'] as const).map((name) => (
                  <TextBox
                    key={name}
                    label={w.recommendations[name]}
                    shown
                    type={name === 'phone' ? 'tel' : undefined}
                    disabled={field.disabled}
                    value={one[name] ?? ''}
                    onChange={(text) => change({ [name]: text })}
                    onLeave={field.leave}
                  />
                ))}
              </div>
              <Tick
                label={w.recommendations.introduce}
                hint={w.recommendations.introduceHint}
                checked={one.willIntroduce === true}
                disabled={field.disabled}
                onChange={(willIntroduce) => change({ willIntroduce })}
              />
              <Remaining
                fields={[
                  [w.recommendations.name, one.name?.trim()],
                  [w.recommendations.company, one.company?.trim()],
                ]}
              />
            </>
          )}
        />
      ) : null}
      {value.outcome === 'none_given' ? (
        <TextBox
          label={w.notes}
          shown
          long="short"
          disabled={field.disabled}
          value={value.note ?? ''}
          onChange={(note) => field.type({ outcome: 'none_given', note })}
          onLeave={field.leave}
        />
      ) : null}
    </div>
  );
}

const withIntroduction = (one: Recommendation): Recommendation => ({
  ...one,
  willIntroduce: one.willIntroduce ?? false,
});
