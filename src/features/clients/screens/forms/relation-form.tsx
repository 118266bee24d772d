import { Radio, Stack, Textarea } from '@mantine/core';
import { useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { useMe } from '#ui/me.tsx';
import type { clientsSetRelation } from '../../shapes/contracts.ts';
import { formWords } from '../../words/forms.ts';
import { peopleWords } from '../../words/people.ts';
import { fullNameOf, type Person } from '../card/card-types.ts';
import { textField } from './field.ts';
import { FormFrame } from './form-frame.tsx';

/** M8.4: how well the person and I know each other, and what that rests on. */
export function RelationForm({
  clientId,
  person,
  onClose,
}: {
  clientId: string;
  person: Person;
  onClose: () => void;
}) {
  const w = useWords(formWords);
  const p = useWords(peopleWords);
  const { employeeId } = useMe();
  const mine = person.relations.find((relation) => relation.employee.id === employeeId);
  const initial = { strength: String(mine?.strength ?? 1), evidence: mine?.evidence ?? '' };
  const draft = useDraft(`relation.${person.id}`, initial);
  const save = useWrite<typeof clientsSetRelation>('clients.set-relation');
  const send = () =>
    save.mutate(
      {
        clientId,
        personId: person.id,
        strength: Number(draft.values.strength),
        evidence: draft.values.evidence,
      },
      {
        onSuccess: () => {
          draft.clear();
          onClose();
        },
      },
    );
  return (
    <FormFrame
      title={w.relation(fullNameOf(person))}
      lead={w.relationText}
      save={w.saveRelation}
      busy={save.isPending}
      problem={save.error}
      draft={draft}
      onSave={send}
      onClose={onClose}
    >
      <Radio.Group
        label={p.relations}
        value={draft.values.strength}
        onChange={(strength) => draft.set({ strength })}
      >
        <Stack gap={8} mt={6}>
          {p.strengths.map((label, value) => (
            <Radio key={label} value={String(value)} label={`${value}\u00a0— ${label}`} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={w.evidence}
        description={w.evidenceHint}
        autosize
        minRows={2}
        {...textField(draft)('evidence', 1_000)}
      />
    </FormFrame>
  );
}
