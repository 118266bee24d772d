import { Group, Stack, Text, Title } from '@mantine/core';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { formatNumber } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { registerAddress, type RegisterNumber } from '../rules/register-rows.ts';
import type { getCircle } from '../shapes/circle.ts';
import { circleWords } from '../words/circle.ts';

type Figures = OutputOf<typeof getCircle>['register'];

/** The register in numbers: «restored by us» beside «confirmed by the client», each number a way to its cases. */
export function RegisterCard({ register, roundId }: { register: Figures; roundId: string }) {
  const w = useWords(circleWords);
  const { locale } = useLanguage();
  const rowsOf = (item: RegisterNumber) => registerAddress(item, roundId);
  const items = ['waitingForService', 'inWork', 'waitingForCurator', 'waitingForClient', 'refused'] as const;
  return (
    <div className="sheet" style={{ padding: 16 }}>
      <Group justify="space-between">
        <Title order={2} fz={18}>
          <AppLink to="/register">{w.register}</AppLink>
        </Title>
        <AppLink to={rowsOf('total')} className="tabular">
          {formatNumber(register.total, locale)} {w.registerItems.total}
        </AppLink>
      </Group>
      <Group grow mt="xs" gap="xs">
        <BigNumber
          value={register.closedByUs}
          caption={w.registerItems.closedByUs}
          to={rowsOf('closedByUs')}
        />
        <BigNumber
          value={register.confirmed}
          caption={w.registerItems.confirmed}
          to={rowsOf('confirmed')}
          strong
        />
      </Group>
      <Stack gap={2} mt="sm">
        {items.map((item) => (
          <AppLink key={item} to={rowsOf(item)} style={{ color: 'inherit' }}>
            <Group justify="space-between" component="span" wrap="nowrap">
              <Text span fz="sm">
                {w.registerItems[item]}
              </Text>
              <Text span fz="sm" fw={600} className="tabular" c="var(--accent)">
                {formatNumber(register[item], locale)}
              </Text>
            </Group>
          </AppLink>
        ))}
      </Stack>
    </div>
  );
}

function BigNumber(props: { value: number; caption: string; to: string; strong?: boolean }) {
  const { locale } = useLanguage();
  return (
    <AppLink to={props.to} style={{ color: 'inherit' }}>
      <Text
        span
        display="block"
        fz={28}
        fw={700}
        lh={1.1}
        className="tabular"
        c={props.strong ? 'var(--accent)' : undefined}
      >
        {formatNumber(props.value, locale)}
      </Text>
      <Text span display="block" fz="sm" className="muted">
        {props.caption}
      </Text>
    </AppLink>
  );
}
