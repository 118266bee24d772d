// Who at this client knows us from elsewhere: the best way to begin a talk.
import { Button, Text } from '@mantine/core';
import { formatDay } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import type { Acquaintance } from '#features/clients/shapes/acquaintance.ts';
import type { SheetPerson } from '../../shapes/contracts/call-sheet.ts';
import { callWords } from '../../words/call.ts';
import type { Sheet } from './screen.tsx';

export function Acquaintances(props: {
  sheet: Sheet;
  person: SheetPerson | undefined;
  onPick: (personId: string) => void;
}) {
  const { sheet } = props;
  // A sheet kept before such things were told has none.
  const known = sheet.acquaintances ?? [];
  if (known.length === 0) return null;
  return known.map((one) => <Known key={one.moveId} one={one} {...props} />);
}

function Known({
  one,
  sheet,
  person,
  onPick,
}: {
  one: Acquaintance;
  sheet: Sheet;
  person: SheetPerson | undefined;
  onPick: (personId: string) => void;
}) {
  const { acquaintance: w } = useWords(callWords);
  const { locale } = useLanguage();
  const here = [...sheet.people, ...sheet.gatekeepers].find(({ id }) => id === one.personId);
  const title = one.sure ? w.title : w.maybe;
  return (
    <section className="sheet call-panel acquaintance" aria-label={title}>
      <Text component="h2" fw={600}>
        {title}
      </Text>
      <div>
        <b>{one.name}</b>
        <Text fz="sm">{w.was(one.post, one.from.name, one.leftOn && formatDay(one.leftOn, locale))}</Text>
        {one.knownBy ? <Text fz="sm">{w.knownBy(one.knownBy)}</Text> : null}
        {one.personId === null ? <Text fz="sm">{w.unwritten}</Text> : null}
      </div>
      {here && here.id !== person?.id ? (
        <Button variant="default" onClick={() => onPick(here.id)}>
          {w.pick(here.address)}
        </Button>
      ) : null}
      {one.sure ? null : <AppLink to={`/clients/${sheet.client.id}?tab=people`}>{w.decide}</AppLink>}
    </section>
  );
}
