import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDay } from '#kernel/dates.ts';
import { formatMoney } from '#kernel/money.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Empty } from '#ui/kit/page.tsx';
import { useMay, useMe } from '#ui/me.tsx';
import { cardWords } from '../../words/card.ts';
import { PositionForm, RevenueForm } from '../forms/position-forms.tsx';
import type { Card, Position } from './card-types.ts';
import { Section } from './facts.tsx';
import { Change, knowsYearBefore } from './change.tsx';
import { RevenueChart } from './revenue-chart.tsx';

/** What the client buys, and how that went month by month (M10.1). */
export function PositionsTab({ card }: { card: Card }) {
  const w = useWords(cardWords);
  const [form, setForm] = useState<'position' | 'revenue' | null>(null);
  const deeds = <PositionDeeds onOpen={setForm} />;
  const clientId = card.client.id;
  return (
    <Stack gap="md">
      {card.positions.length === 0 ? (
        <Empty title={w.noPositions} text={w.noPositionsText} action={deeds} />
      ) : (
        <>
          <Section title={w.positionsChart} action={deeds}>
            <RevenueChart positions={card.positions} />
          </Section>
          <PositionTable positions={card.positions} />
        </>
      )}
      {form === 'position' ? <PositionForm clientId={clientId} onClose={() => setForm(null)} /> : null}
      {form === 'revenue' ? <RevenueForm clientId={clientId} onClose={() => setForm(null)} /> : null}
    </Stack>
  );
}

function PositionDeeds({ onOpen }: { onOpen: (form: 'position' | 'revenue') => void }) {
  const w = useWords(cardWords);
  const may = useMay();
  return (
    <Group gap="xs">
      {may('clients.create') ? (
        <Button variant="default" size="xs" onClick={() => onOpen('revenue')}>
          {w.addRevenue}
        </Button>
      ) : null}
      {may('clients.write') ? (
        <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => onOpen('position')}>
          {w.addPosition}
        </Button>
      ) : null}
    </Group>
  );
}

function PositionTable({ positions }: { positions: readonly Position[] }) {
  const w = useWords(cardWords);
  const { locale } = useLanguage();
  const { today } = useMe();
  const whole = knowsYearBefore(positions, today);
  return (
    <div
      className="sheet"
      style={{ overflow: 'auto' }}
      role="region"
      aria-label={w.tabs.positions}
      tabIndex={0}
    >
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{w.position}</th>
            <th scope="col" className="number">
              {w.year}
            </th>
            <th scope="col" className="number">
              {w.yearBefore}
            </th>
            <th scope="col" className="number">
              {w.change}
            </th>
            <th scope="col">{w.positionSince}</th>
            <th scope="col">{w.note}</th>
          </tr>
        </thead>
        <tbody>
          {positions.map((position) => (
            <tr key={position.id}>
              <td>{position.product.name}</td>
              <td className="number">{position.year ? formatMoney(position.year, locale) : null}</td>
              <td className="number">
                {position.yearBefore ? formatMoney(position.yearBefore, locale) : null}
              </td>
              <td className="number">
                {whole ? <Change from={position.yearBefore} to={position.year} /> : null}
              </td>
              <td>{position.since ? formatDay(position.since, locale) : null}</td>
              <td>
                {[position.until && `${w.positionUntil} ${formatDay(position.until, locale)}`, position.note]
                  .filter(Boolean)
                  .join('. ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {whole ? null : (
        <Text fz="sm" className="muted" p="xs">
          {w.yearIncomplete}
        </Text>
      )}
    </div>
  );
}
