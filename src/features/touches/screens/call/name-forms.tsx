import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import type { SheetPerson } from '../../shapes/contracts/call-sheet.ts';
import type { saveNameForm } from '../../shapes/contracts/calls.ts';
import { BENT_CASES, type BentCase } from '#features/clients/shapes/name-form.ts';
import { callWords } from '../../words/call.ts';
import { useKept } from '../use-kept.ts';

/** The address in its cases; one that sounds wrong is put right here, for everybody. */
export function NameForms({ person, clientId }: { person: SheetPerson; clientId: string }) {
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
