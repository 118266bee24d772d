// Claims become a work with an owner, a date, a cause and a place (M9.4).
import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDay } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { DayInput } from '#ui/kit/day-input.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useMe } from '#ui/me.tsx';
import { uiWords } from '#ui/words.ts';
import type { planWork } from '../shapes/contracts/service.ts';
import type { CaseCard } from '../shapes/register.ts';
import { registerWords } from '../words/screens.ts';
import { loopWords } from '../words/loop.ts';
import { CodeSelect } from './code-select.tsx';
import { useCodeChoices } from './codes.ts';
import { JoinWork } from './join-work.tsx';
import { OwnerSelect } from './owner-select.tsx';

export function PlanWork({ card }: { card: CaseCard }) {
  const w = useWords(registerWords);
  const bare = card.claimList.some((claim) => !claim.hasWork);
  const [open, setOpen] = useState(false);
  if (open || bare) {
    return (
      <>
        <PlanForm card={card} onDone={() => setOpen(false)} cancellable={!bare} />
        <JoinWork card={card} />
      </>
    );
  }
  return (
    <Button variant="default" onClick={() => setOpen(true)} style={{ alignSelf: 'flex-start' }}>
      {w.plan.title}
    </Button>
  );
}

function emptyPlan(card: CaseCard) {
  const bare = card.claimList.filter((claim) => !claim.hasWork);
  // What was found already is not asked for again.
  const found = (of: (claim: CaseCard['claimList'][number]) => string | null) =>
    bare.map(of).find((code) => code !== null) ?? null;
  return {
    workId: newId(),
    title: '',
    claimIds: bare.map((claim) => claim.id),
    ownerEmployeeId: null as string | null,
    dueOn: null as string | null,
    cause: '',
    place: '',
    causeCode: found((claim) => claim.cause),
    placeCode: found((claim) => claim.placeCode),
  };
}
type Plan = ReturnType<typeof emptyPlan>;

function PlanForm(props: { card: CaseCard; onDone: () => void; cancellable: boolean }) {
  const { card } = props;
  const w = useWords(registerWords);
  const ui = useWords(uiWords);
  const draft = useDraft<Plan>(`plan-work.${card.id}`, emptyPlan(card));
  const plan = useWrite<typeof planWork>('quality.plan-work');
  const { ownerEmployeeId, dueOn } = draft.values;
  const ready = draft.values.title.trim() !== '' && ownerEmployeeId !== null && dueOn !== null;
  const submit = () => {
    if (!ownerEmployeeId || !dueOn) return;
    const input = { ...draft.values, caseId: card.id, ownerEmployeeId, dueOn };
    const onSuccess = () => {
      draft.clear({ ...emptyPlan(card), claimIds: [] });
      props.onDone();
    };
    plan.mutate(input, { onSuccess });
  };
  return (
    <form
      className="sheet"
      style={{ padding: 12 }}
      aria-label={w.plan.title}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        <PlanFields card={card} values={draft.values} set={draft.set} />
        {plan.error ? <Problem problem={plan.error} /> : null}
        <Group>
          <Button type="submit" loading={plan.isPending} disabled={!ready}>
            {w.plan.submit}
          </Button>
          {props.cancellable ? (
            <Button variant="subtle" onClick={props.onDone}>
              {ui.cancel}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
}

function PlanFields(props: { card: CaseCard; values: Plan; set: (patch: Partial<Plan>) => void }) {
  const { values, set, card } = props;
  const { plan: w } = useWords(registerWords);
  const { today } = useMe();
  return (
    <>
      <TextInput
        label={w.what}
        description={w.whatHint}
        required
        maxLength={300}
        value={values.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Checkbox.Group label={w.claims} value={values.claimIds} onChange={(claimIds) => set({ claimIds })}>
        <Stack gap={6} mt={4}>
          {card.claimList.map((claim) => (
            <Checkbox key={claim.id} value={claim.id} label={claim.what} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Group grow align="flex-start">
        <OwnerSelect
          label={w.owner}
          value={values.ownerEmployeeId}
          onChange={(ownerEmployeeId) => set({ ownerEmployeeId })}
        />
        <DayInput
          label={w.due}
          required
          value={values.dueOn}
          minDate={today}
          onChange={(dueOn) => set({ dueOn })}
        />
      </Group>
      <TermWarning card={card} dueOn={values.dueOn} />
      <CauseAndPlace values={values} set={set} />
    </>
  );
}

/** The client was promised a day: a work that ends later cannot keep it. */
function TermWarning({ card, dueOn }: { card: CaseCard; dueOn: string | null }) {
  const { plan: w } = useWords(registerWords);
  const { locale } = useLanguage();
  const term = card.deeds.find((deed) => deed.term === 'restore')?.dueOn;
  if (!term || !dueOn || dueOn <= term) return null;
  return (
    <Text fz="sm" c="var(--alarm)" role="status">
      {w.afterTerm(formatDay(term, locale))}
    </Text>
  );
}

/** From the lists where there are any, in words beside or instead. */
function CauseAndPlace({ values, set }: { values: Plan; set: (patch: Partial<Plan>) => void }) {
  const { plan: w } = useWords(registerWords);
  const { diagnose } = useWords(loopWords);
  const known = { cause: useCodeChoices('cause').length > 0, place: useCodeChoices('place').length > 0 };
  const note = (kind: 'cause' | 'place') => (
    <TextInput
      label={known[kind] ? (kind === 'cause' ? w.causeNote : w.placeNote) : w[kind]}
      maxLength={200}
      value={values[kind]}
      onChange={(event) => set({ [kind]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <Group grow align="flex-start">
        <CodeSelect
          kind="cause"
          label={diagnose.cause}
          value={values.causeCode}
          onChange={(causeCode) => set({ causeCode })}
        />
        {note('cause')}
      </Group>
      <Group grow align="flex-start">
        <CodeSelect
          kind="place"
          label={diagnose.place}
          value={values.placeCode}
          onChange={(placeCode) => set({ placeCode })}
        />
        {note('place')}
      </Group>
    </>
  );
}
