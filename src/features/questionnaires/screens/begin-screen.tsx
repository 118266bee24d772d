import { Button, Group } from '@mantine/core';
import type { Card } from '#features/clients/screens/card/card-types.ts';
import { OpenClaims } from '#features/clients/screens/card/open-claims.tsx';
import { Promised } from '#features/clients/screens/card/promised.tsx';
import type { clientsGet } from '#features/clients/shapes/contracts.ts';
import type { getGround } from '#features/questionnaires/shapes/contracts/filling.ts';
import { beginWords } from '#features/questionnaires/words/begin.ts';
import { useRead, useUnsent } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Loaded, Page, Problem } from '#ui/kit/page.tsx';
import { usePathParams } from '#ui/navigation.ts';
import { Buys, GoingOn, LastTalk, Meeting, Offers, Persons, ToldEarlier } from './ahead-parts.tsx';
import { PrintSheet } from './paper/print-sheet.tsx';
import { beginsWith } from './unsent.ts';
import { useBegin } from './use-begin.ts';
import './ahead.css';

/** /questionnaires/begin/$clientId: whom one is about to talk with; the questionnaire begins by the button only. */
export function Screen() {
  const { clientId = '' } = usePathParams();
  const card = useRead<typeof clientsGet>('clients.get', { clientId });
  return (
    <Loaded query={card}>
      {(data) => (data.client.id === clientId ? <Ahead key={clientId} card={data} /> : null)}
    </Loaded>
  );
}

function Ahead({ card }: { card: Card }) {
  const w = useWords(beginWords);
  const { client, round } = card;
  const { begin, pending, problem } = useBegin();
  const ground = useRead<typeof getGround>('questionnaires.ground', { clientId: client.id });
  const told = ground.data?.card ?? null;
  const here = useUnsent().find((entry) => beginsWith(entry, client.id));
  // The card is read anew before the answer arrives here: what this very button began is no news.
  const known = round && !pending ? card.questionnaires : [];
  const begun = known.find((one) => one.round === round?.name)?.id ?? (pending ? null : here?.id);
  const deeds = (
    <Group gap="xs">
      {begun ? (
        <Button size="md" renderRoot={(root) => <AppLink to={`/questionnaires/${begun}`} {...root} />}>
          {w.open}
        </Button>
      ) : (
        <Button size="md" loading={pending} onClick={() => void begin(client.id)}>
          {w.begin}
        </Button>
      )}
      <PrintSheet clientId={client.id} size="md" />
      <Button
        size="md"
        variant="subtle"
        renderRoot={(root) => <AppLink to={`/clients/${client.id}`} {...root} />}
      >
        {w.card}
      </Button>
    </Group>
  );
  return (
    <Page title={client.shortName} lead={begun ? w.begunTitle : w.lead} width={1080}>
      {deeds}
      {problem ? <Problem problem={problem} /> : null}
      <div className="ahead">
        <div className="sheet">
          <Persons card={card} />
          <Meeting card={card} />
          <LastTalk card={card} />
          <OpenClaims card={card} />
          <Promised card={card} />
        </div>
        <div className="sheet">
          {told ? <ToldEarlier told={told} card={card} /> : null}
          <Buys card={card} />
          {told ? <Offers told={told} /> : null}
          <GoingOn card={card} />
        </div>
      </div>
    </Page>
  );
}
