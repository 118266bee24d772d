import { notifications } from '@mantine/notifications';
import { useRead, useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { Loaded, Page } from '#ui/kit/page.tsx';
import { useGo, usePathParams } from '#ui/navigation.ts';
import type { clientsGet, clientsUpdate } from '../../shapes/contracts.ts';
import { stateWords } from '../../words/card-states.ts';
import { formWords } from '../../words/forms.ts';
import type { Card } from '../card/card-types.ts';
import { draftOf, fieldsOf } from './client-draft.ts';
import { ClientForm } from './client-form.tsx';

export function Screen() {
  const clientId = usePathParams()['clientId'] ?? '';
  const card = useRead<typeof clientsGet>('clients.get', { clientId });
  return <Loaded query={card}>{(data) => <Edit key={data.client.id} card={data} />}</Loaded>;
}

/** Editing goes over the version that was opened; a colleague's edit meanwhile is said, not overwritten. */
function Edit({ card }: { card: Card }) {
  const w = useWords(formWords);
  const s = useWords(stateWords);
  const go = useGo();
  const clientId = card.client.id;
  const draft = useDraft(`client.${clientId}`, draftOf(card));
  const save = useWrite<typeof clientsUpdate>('clients.update');
  const send = (force: boolean) =>
    save.mutate(
      { clientId, version: draft.values.version, client: fieldsOf(draft.values), force },
      {
        onSuccess: (made) => {
          draft.clear();
          for (const code of made.warnings)
            notifications.show({ message: s.warnings[code], color: 'orange' });
          go(`/clients/${clientId}`);
        },
      },
    );
  const reload = () => {
    save.reset();
    draft.clear(draftOf(card));
  };
  return (
    <Page title={w.editClient} lead={card.client.shortName} width={860}>
      <ClientForm
        draft={draft}
        save={w.saveClient}
        busy={save.isPending}
        problem={save.error}
        onSave={send}
        onReload={reload}
      />
    </Page>
  );
}
