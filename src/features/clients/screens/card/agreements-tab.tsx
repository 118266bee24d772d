import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { formatDay } from '#kernel/dates.ts';
import type { Locale } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { useMay } from '#ui/me.tsx';
import { cardWords } from '../../words/card.ts';
import { nameLevel } from '../../words/service-levels.ts';
import { ContractForm, ServicePointForm } from '../forms/agreement-forms.tsx';
import type { Card, Contract, ServicePoint } from './card-types.ts';
import { Facts, NothingYet, Section } from './facts.tsx';

type Opened = { form: 'contract'; row?: Contract } | { form: 'point'; row?: ServicePoint } | null;

/** What was promised, and where it is delivered. */
export function AgreementsTab({ card }: { card: Card }) {
  const w = useWords(cardWords);
  const [opened, setOpened] = useState<Opened>(null);
  const clientId = card.client.id;
  const close = () => setOpened(null);
  return (
    <Stack gap="md">
      <Section
        title={w.contracts}
        action={<Add text={w.addContract} onClick={() => setOpened({ form: 'contract' })} />}
      >
        {card.contracts.length === 0 ? <NothingYet title={w.noContracts} text={w.noContractsText} /> : null}
        <Stack gap="sm">
          {card.contracts.map((contract) => (
            <ContractLine
              key={contract.id}
              contract={contract}
              edit={
                <Edit what={contract.number} onClick={() => setOpened({ form: 'contract', row: contract })} />
              }
            />
          ))}
        </Stack>
      </Section>
      <Section
        title={w.points}
        action={<Add text={w.addPoint} onClick={() => setOpened({ form: 'point' })} />}
      >
        {card.servicePoints.length === 0 ? <NothingYet title={w.noPoints} text={w.noPointsText} /> : null}
        <Stack gap="sm">
          {card.servicePoints.map((point) => (
            <PointLine
              key={point.id}
              point={point}
              edit={<Edit what={point.name} onClick={() => setOpened({ form: 'point', row: point })} />}
            />
          ))}
        </Stack>
      </Section>
      {opened?.form === 'contract' ? (
        <ContractForm clientId={clientId} onClose={close} {...(opened.row && { contract: opened.row })} />
      ) : null}
      {opened?.form === 'point' ? (
        <ServicePointForm clientId={clientId} onClose={close} {...(opened.row && { point: opened.row })} />
      ) : null}
    </Stack>
  );
}

function Add({ text, onClick }: { text: string; onClick: () => void }) {
  const may = useMay();
  if (!may('clients.write')) return null;
  return (
    <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={onClick}>
      {text}
    </Button>
  );
}

function Edit({ what, onClick }: { what: string; onClick: () => void }) {
  const w = useWords(cardWords);
  const may = useMay();
  if (!may('clients.write')) return null;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconPencil size={14} aria-hidden />}
      aria-label={`${w.edit}: ${what}`}
      onClick={onClick}
    >
      {w.edit}
    </Button>
  );
}

function ContractLine({ contract, edit }: { contract: Contract; edit: ReactNode }) {
  const w = useWords(cardWords);
  const { locale } = useLanguage();
  return (
    <div style={{ borderTop: '1px solid var(--line)', paddingTop: 10 }}>
      <Group justify="space-between">
        <Text fw={500}>{contract.number}</Text>
        {edit}
      </Group>
      <Facts
        facts={[
          [w.signed, contract.signedOn && formatDay(contract.signedOn, locale)],
          [w.ends, contract.endsOn ? formatDay(contract.endsOn, locale) : w.endless],
          ...levelsOf(contract.serviceLevels, locale),
          [w.note, contract.note],
        ]}
      />
    </div>
  );
}

function PointLine({ point, edit }: { point: ServicePoint; edit: ReactNode }) {
  const w = useWords(cardWords);
  const { locale } = useLanguage();
  return (
    <div style={{ borderTop: '1px solid var(--line)', paddingTop: 10 }}>
      <Group justify="space-between">
        <Text fw={500}>
          {point.name}
          {point.active ? null : (
            <Text span className="muted">
              {` · ${w.inactive}`}
            </Text>
          )}
        </Text>
        {edit}
      </Group>
      <Facts
        facts={[
          [w.fields.address, point.address],
          [w.place, point.place],
          ...levelsOf(point.serviceLevels, locale),
        ]}
      />
    </div>
  );
}

function levelsOf(levels: Record<string, unknown>, locale: Locale): [string, string][] {
  return Object.entries(levels).map(([key, value]) => [nameLevel(key, locale), String(value ?? '')]);
}
