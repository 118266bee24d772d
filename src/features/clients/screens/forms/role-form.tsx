import { useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import type { clientsAddRole } from '../../shapes/contracts.ts';
import { formWords } from '../../words/forms.ts';
import { fullNameOf, type Person } from '../card/card-types.ts';
import { FormFrame } from './form-frame.tsx';
import { EMPTY_ROLE, RoleFields, roleOf } from './role-fields.tsx';

/** One more post of somebody known: a second one, or after coming back. */
export function RoleForm({
  clientId,
  person,
  onClose,
}: {
  clientId: string;
  person: Person;
  onClose: () => void;
}) {
  const w = useWords(formWords);
  const draft = useDraft(`role.${clientId}.${person.id}`, EMPTY_ROLE);
  const save = useWrite<typeof clientsAddRole>('clients.add-role');
  const send = () =>
    save.mutate(
      { clientId, personId: person.id, role: roleOf(draft.values) },
      {
        onSuccess: () => {
          draft.clear();
          onClose();
        },
      },
    );
  return (
    <FormFrame
      title={w.newRole(fullNameOf(person))}
      save={w.saveRole}
      busy={save.isPending}
      problem={save.error}
      draft={draft}
      onSave={send}
      onClose={onClose}
    >
      <RoleFields draft={draft} />
    </FormFrame>
  );
}
