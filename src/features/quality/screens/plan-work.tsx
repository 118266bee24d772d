// Claims become a work with an owner, a date, a cause and a place (M9.4).
import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { newId } from '#kernel/ids.ts';
import { useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { DayInput } from '#ui/kit/day-input.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useMe } from '#ui/me.tsx';
import { uiWords } from '#ui/words.ts';
import type { planWork } from '../shapes/contracts/service.ts';
import type { CaseCard } from '../shapes/register.ts';
import { registerWords } from '../words/screens.ts';
import { OwnerSelect } from './owner-select.tsx';

export function PlanWork({ card }: { card: CaseCard }) {
  const w = useWords(registerWords);
  const bare = card.claimList.some((claim) => !claim.hasWork);
  const [open, setOpen] = useState(false);
  if (open || bare) return <PlanForm card={card} onDone={() => setOpen(false)} cancellable={!bare} />;
  return (
    <Button variant="default" onClick={() => setOpen(true)} style={{ alignSelf: 'flex-start' }}>
      {w.plan.title}
    </Button>
  );
}

function emptyPlan(card: CaseCard) {
  return {
    workId: newId(),
    title: '',
    claimIds: card.claimList.filter((claim) => !claim.hasWork).map((claim) => claim.id),
    ownerEmployeeId: null as string | null,
    dueOn: null as string | null,
    cause: '',
    place: '',
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
      <Group grow align="flex-start">
        <TextInput
          label={w.cause}
          maxLength={200}
          value={values.cause}
          onChange={(event) => set({ cause: event.currentTarget.value })}
        />
        <TextInput
          label={w.place}
          maxLength={200}
          value={values.place}
          onChange={(event) => set({ place: event.currentTarget.value })}
        />
      </Group>
    </>
  );
}
