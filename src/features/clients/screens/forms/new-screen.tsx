import { notifications } from '@mantine/notifications';
import { useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { Page } from '#ui/kit/page.tsx';
import { useGo } from '#ui/navigation.ts';
import type { clientsCreate } from '../../shapes/contracts.ts';
import { stateWords } from '../../words/card-states.ts';
import { formWords } from '../../words/forms.ts';
import { draftOf, fieldsOf } from './client-draft.ts';
import { ClientForm } from './client-form.tsx';

/** A new client; the draft outlives a reload, the new card opens when saved. */
export function Screen() {
  const w = useWords(formWords);
  const s = useWords(stateWords);
  const go = useGo();
  const draft = useDraft('client.new', draftOf(undefined));
  const save = useWrite<typeof clientsCreate>('clients.create');
  const send = (force: boolean) =>
    save.mutate(
      { client: fieldsOf(draft.values), force },
      {
        onSuccess: (made) => {
          draft.clear();
          for (const code of made.warnings)
            notifications.show({ message: s.warnings[code], color: 'orange' });
          go(`/clients/${made.id}`);
        },
      },
    );
  return (
    <Page title={w.newClient} width={860}>
      <ClientForm
        draft={draft}
        save={w.createClient}
        busy={save.isPending}
        problem={save.error}
        onSave={send}
      />
    </Page>
  );
}
