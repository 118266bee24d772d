// Who would move, before anything moves; the screen's answer to "what did the computer do to my lists?".
import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { formatMoneyShort } from '#kernel/money.ts';
import type { ApiProblem } from '#ui/client.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { SidePanel } from '#ui/kit/side-panel.tsx';
import type { SplitAnswer } from '../../shapes/contracts/lists.ts';
import type { RoundView } from '../../shapes/contracts/rounds.ts';
import { listWords } from '../../words/screen/lists.ts';
import { describeReason, describeWarning, type Names } from '../../words/split.ts';

type Placed = Extract<SplitAnswer, { kind: 'placed' }>;

export function SplitPreview(props: {
  preview: Placed | null;
  view: RoundView;
  busy: boolean;
  problem: ApiProblem | null;
  onApply: () => void;
  onClose: () => void;
}) {
  const w = useWords(listWords);
  const { preview } = props;
  if (preview === null) return null;
  return (
    <SidePanel title={w.previewTitle} size="xl" onClose={props.onClose}>
      <Stack gap="md">
        {props.problem ? <Problem problem={props.problem} /> : null}
        <Summary preview={preview} />
        <Group gap="sm">
          {preview.moved > 0 ? (
            <Button onClick={props.onApply} loading={props.busy}>
              {w.apply}
            </Button>
          ) : null}
          <Button variant="default" onClick={props.onClose}>
            {w.keep}
          </Button>
        </Group>
        <Warnings preview={preview} />
        <Moves preview={preview} view={props.view} />
      </Stack>
    </SidePanel>
  );
}

function Summary({ preview }: { preview: Placed }) {
  const w = useWords(listWords);
  if (preview.moved === 0) return <Text>{w.previewNothing}</Text>;
  const added = preview.added > 0 ? `, ${w.previewFirst(preview.added)}` : '';
  return (
    <Text fw={600} fz="lg">
      {w.previewMoves(preview.moved)}
      {added}.
    </Text>
  );
}

function Warnings({ preview }: { preview: Placed }) {
  const w = useWords(listWords);
  const { locale } = useLanguage();
  const names = namesOf(preview);
  if (preview.warnings.length === 0) return null;
  return (
    <section>
      <Title order={3} fz="md" mb={4}>
        {w.warnings}
      </Title>
      <List size="sm" spacing={4}>
        {preview.warnings.map((warning) => (
          <List.Item key={JSON.stringify(warning).slice(0, 160)}>
            {describeWarning(warning, names, locale)}
          </List.Item>
        ))}
      </List>
    </section>
  );
}

function Moves({ preview, view }: { preview: Placed; view: RoundView }) {
  const w = useWords(listWords);
  const { locale } = useLanguage();
  const names = namesOf(preview);
  const people = new Map(view.participants.map((one) => [one.id, one.employee.name]));
  if (preview.moves.length === 0) return null;
  return (
    <div>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {preview.moves.map((move) => (
          <li key={move.client.id} style={{ borderTop: '1px solid var(--line)', padding: '8px 0' }}>
            <Group justify="space-between" gap="sm" wrap="nowrap" align="flex-start">
              <Text fz="sm" fw={600}>
                {move.client.name}
              </Text>
              <Text fz="sm" className="muted tabular" style={{ whiteSpace: 'nowrap' }}>
                {formatMoneyShort(move.client.value, locale)}
              </Text>
            </Group>
            <Text fz="sm">
              {move.from ? `${people.get(move.from) ?? '—'} → ` : ''}
              <b>{people.get(move.to)}</b>
            </Text>
            <Text fz={13} className="muted">
              {move.reasons.map((reason) => describeReason(reason, names, locale)).join('; ')}
            </Text>
          </li>
        ))}
      </ul>
      {preview.moved > preview.moves.length ? (
        <Text className="muted" fz="sm" mt="xs">
          {w.previewMore(preview.moved - preview.moves.length)}
        </Text>
      ) : null}
    </div>
  );
}

function namesOf({ names }: Placed): Names {
  return {
    client: (id) => names.clients[id] ?? '—',
    employee: (id) => names.employees[id] ?? '—',
  };
}
