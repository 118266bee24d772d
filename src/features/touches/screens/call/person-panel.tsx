import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import type { SheetPerson } from '../../shapes/contracts/call-sheet.ts';
import type { saveNameForm } from '../../shapes/contracts/calls.ts';
import { BENT_CASES, type BentCase } from '#features/clients/shapes/name-form.ts';
import { callWords } from '../../words/call.ts';
import { myDayWords } from '../../words/my-day.ts';
import { Phones } from '../phones.tsx';
import { useKept } from '../use-kept.ts';
import type { Sheet } from './screen.tsx';

/** Whom to call, how to speak to them, and the number under the thumb. */
export function PersonPanel(props: {
  sheet: Sheet;
  person: SheetPerson | undefined;
  onPick: (personId: string) => void;
}) {
  const { sheet, person } = props;
  const w = useWords(callWords);
  const day = useWords(myDayWords);
  const all = [...sheet.people, ...sheet.gatekeepers];
  const phones = person?.phones.length ? person.phones : sheet.companyPhones;
  return (
    <section className="sheet call-panel" aria-label={w.person}>
      {all.length > 1 ? (
        <NativeSelect
          label={w.person}
          value={person?.id ?? ''}
          onChange={(event) => props.onPick(event.currentTarget.value)}
          data={all.map((one) => ({
            value: one.id,
            label: [one.name, one.post, one.wrongNumber ? day.wrongNumber : ''].filter(Boolean).join(' — '),
          }))}
        />
      ) : null}
      {person ? (
        <div>
          <Text fz={26} fw={600} lh={1.2}>
            {person.address}
          </Text>
          <Text className="muted">{[person.name, person.post].filter(Boolean).join(', ')}</Text>
          {person.bestHours.length > 0 ? (
            <Text fz="sm">{w.bestHours(person.bestHours.slice(0, 3).map(w.hour).join(', '))}</Text>
          ) : null}
        </div>
      ) : (
        <AppLink to={`/clients/${sheet.client.id}`}>{day.addPerson}</AppLink>
      )}
      {phones.length ? (
        <>
          {person?.phones.length ? null : <Text className="muted">{day.companyNumber}</Text>}
          <Phones phones={phones} label={day.call} />
        </>
      ) : (
        <Text>
          {day.noPhone}. <AppLink to={`/clients/${sheet.client.id}`}>{day.findPhone}</AppLink>
        </Text>
      )}
      {person?.note ? (
        <Text fz="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {person.note}
        </Text>
      ) : null}
      {person ? <Forms key={person.id} person={person} clientId={sheet.client.id} /> : null}
    </section>
  );
}

/** The address in its cases; one that sounds wrong is put right here, for everybody. */
function Forms({ person, clientId }: { person: SheetPerson; clientId: string }) {
  const w = useWords(callWords);
  const may = useMay();
  const save = useAct<typeof saveNameForm>('touches.save-name-form', {
    lane: `client:${clientId}`,
    about: person.name,
  });
  const [typed, setTyped] = useState<Partial<Record<BentCase, string>> | null>(null);
  const kept = useKept<typeof saveNameForm>('touches.save-name-form', clientId).filter(
    ({ personId, subject }) => personId === person.id && subject === 'address',
  );
  // An empty form goes back to the rules, which the server knows.
  const formOf = (nameCase: BentCase) =>
    kept.findLast((one) => one.nameCase === nameCase)?.form || person.addressForms[nameCase];
  const send = async () => {
    for (const nameCase of BENT_CASES) {
      const form = typed?.[nameCase]?.trim();
      if (form === undefined || form === formOf(nameCase)) continue;
      const input = { clientId, personId: person.id, subject: 'address', nameCase, form } as const;
      const sent = await save.mutateAsync(input).catch(() => null);
      if (!sent) return;
    }
    setTyped(null);
  };
  return (
    <details className="fold" open={person.unsure || undefined}>
      <summary>{person.unsure ? w.formsUnsure : w.forms}</summary>
      <dl className="name-forms">
        {BENT_CASES.map((nameCase) => (
          <div key={nameCase}>
            <dt>{w.cases[nameCase]}</dt>
            <dd>
              {typed ? (
                <TextInput
                  aria-label={w.cases[nameCase]}
                  description={person.corrected.includes(nameCase) ? w.byHand : undefined}
                  placeholder={w.asRules}
                  value={typed[nameCase] ?? formOf(nameCase)}
                  maxLength={200}
                  onChange={(event) => setTyped({ ...typed, [nameCase]: event.currentTarget.value })}
                />
              ) : (
                formOf(nameCase)
              )}
            </dd>
          </div>
        ))}
      </dl>
      {kept.length ? (
        <Text fz="sm" className="muted">
          {w.keptHere}
        </Text>
      ) : null}
      {may('touches.write') ? (
        typed ? (
          <Group gap="xs">
            <Button onClick={() => void send()} loading={save.isPending}>
              {w.save}
            </Button>
            <Button variant="subtle" onClick={() => setTyped(null)}>
              {w.cancel}
            </Button>
          </Group>
        ) : (
          <Button variant="default" onClick={() => setTyped({})}>
            {w.fixForms}
          </Button>
        )
      ) : null}
      {save.error ? <Problem problem={save.error} /> : null}
    </details>
  );
}
