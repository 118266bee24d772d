import { Text } from '@mantine/core';
import { useState } from 'react';
import { formatNumber } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import type { callConversion } from '../../shapes/contracts/conversion.ts';
import { conversionWords } from '../../words/conversion.ts';
import { CountedCalls, type Opened } from './counted-calls.tsx';
import { ShareChart } from './share-chart.tsx';

/** How two scripts stand, and whether they can be told apart, in words. */
export function Comparison({ row }: { row: OutputOf<typeof callConversion>['comparisons'][number] }) {
  const w = useWords(conversionWords);
  const { locale } = useLanguage();
  const points = (value: number) => formatNumber(Math.round(value * 100), locale).replace('-', '−');
  const [opened, setOpened] = useState<Opened | null>(null);
  const { a, b, difference, verdict, trialId } = row;
  return (
    <div style={{ maxWidth: 720 }}>
      <ShareChart
        rows={[a, b].map(({ versionId, name, booked }) => ({
          key: versionId,
          name,
          count: w.talks(booked.of),
          booked,
          onOpen: (part) => setOpened({ trialId, by: 'script', key: versionId, part, name }),
        }))}
      />
      <Text fw={600} mt="xs">
        {verdict === 'open' ? w.open : w.better((verdict === 'a' ? a : b).name)}
      </Text>
      {difference ? (
        <Text fz="sm" className="muted">
          {w.difference(a.name, b.name, points(difference.low), points(difference.high))}
        </Text>
      ) : null}
      {opened ? <CountedCalls figure={opened} onClose={() => setOpened(null)} /> : null}
    </div>
  );
}
