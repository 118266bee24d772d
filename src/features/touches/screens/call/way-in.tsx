import { Button, Checkbox, Group, NumberInput, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { formatDay } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import { useAct } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import type { saveWayIn } from '../../shapes/contracts/calls.ts';
import { callWords } from '../../words/call.ts';
import { myDayWords } from '../../words/my-day.ts';
import { InlineForm } from '../inline-form.tsx';
import { Phones } from '../phones.tsx';
import { useKept } from '../use-kept.ts';
import type { Sheet } from './screen.tsx';

/** The gatekeeper and how one gets past: written by whoever got through, for whoever calls next. */
export function WayIn({ sheet }: { sheet: Sheet }) {
  const w = useWords(callWords);
  const day = useWords(myDayWords);
  const { locale, timeZone } = useLanguage();
  const may = useMay();
  const [editing, setEditing] = useState(false);
  const kept = useKept<typeof saveWayIn>('touches.save-way-in', sheet.client.id).at(-1);
  const wayIn = kept ? { text: kept.wayIn, hours: kept.hours ?? null, by: null, at: null } : sheet.wayIn;
  const signed =
    wayIn.by && wayIn.at ? w.wayInBy(wayIn.by, formatDay(dayAt(wayIn.at, timeZone), locale)) : '';
  return (
    <section className="sheet call-panel" aria-label={w.wayIn}>
      <Text component="h2" fw={600}>
        {w.wayIn}
      </Text>
      {sheet.gatekeepers.map((one) => (
        <div key={one.id}>
          <Text fz="sm">
            <span className="muted">{w.gatekeeper}: </span>
            <b>{one.address}</b>
            {one.post && one.post !== w.gatekeeper ? `, ${one.post}` : ''}
          </Text>
          <Phones phones={one.phones} label={day.call} />
        </div>
      ))}
      {editing ? (
        <WayInForm client={sheet.client} wayIn={wayIn} onClose={() => setEditing(false)} />
      ) : (
        <>
          <Text className={wayIn.text ? undefined : 'muted'} style={{ whiteSpace: 'pre-wrap' }}>
            {wayIn.text || w.wayInEmpty}
          </Text>
          {wayIn.hours ? <Text fz="sm">{w.hoursTold(wayIn.hours.from, wayIn.hours.to)}</Text> : null}
          <Group justify="space-between">
            <Text fz="sm" className="muted">
              {kept ? w.keptHere : signed}
            </Text>
            {may('touches.write') ? (
              <Button variant="default" onClick={() => setEditing(true)}>
                {wayIn.text ? w.wayInEdit : w.wayInAdd}
              </Button>
            ) : null}
          </Group>
        </>
      )}
    </section>
  );
}

function WayInForm(props: {
  client: Sheet['client'];
  wayIn: Pick<Sheet['wayIn'], 'text' | 'hours'>;
  onClose: () => void;
}) {
  const { client, onClose } = props;
  const w = useWords(callWords);
  const save = useAct<typeof saveWayIn>('touches.save-way-in', {
    lane: `client:${client.id}`,
    about: client.name,
  });
  const { hours, text } = props.wayIn;
  const draft = useDraft(`call.way-in.${client.id}`, {
    text,
    own: hours !== null,
    from: hours?.from ?? 9,
    to: hours?.to ?? 18,
  });
  const { values, set } = draft;
  const send = async () => {
    const told = values.own ? { from: values.from, to: values.to } : null;
    const input = { clientId: client.id, wayIn: values.text, hours: told };
    const sent = await save.mutateAsync(input).catch(() => null);
    if (!sent) return;
    draft.clear();
    onClose();
  };
  return (
    <InlineForm onSend={send}>
      <Textarea
        label={w.wayInLabel}
        value={values.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={1000}
      />
      <Checkbox
        label={w.wayInHours}
        description={values.own ? undefined : w.usualHours}
        checked={values.own}
        onChange={(event) => set({ own: event.currentTarget.checked })}
      />
      {values.own ? (
        <Group grow>
          <NumberInput
            label={w.wayInFrom}
            value={values.from}
            min={0}
            max={23}
            onChange={(from) => set({ from: Number(from) })}
          />
          <NumberInput
            label={w.wayInTo}
            value={values.to}
            min={1}
            max={24}
            onChange={(to) => set({ to: Number(to) })}
          />
        </Group>
      ) : null}
      <Group gap="xs">
        <Button type="submit" loading={save.isPending}>
          {w.save}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {w.cancel}
        </Button>
      </Group>
      {save.error ? <Problem problem={save.error} /> : null}
    </InlineForm>
  );
}
