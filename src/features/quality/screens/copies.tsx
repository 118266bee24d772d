import { Button, Group, Text } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { formatMoment } from '#kernel/dates.ts';
import { useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useMe } from '#ui/me.tsx';
import type { receiveCopy } from '../shapes/contracts/service.ts';
import type { CaseCard } from '../shapes/register.ts';
import { caseWords } from '../words/case.ts';
import { registerWords } from '../words/screens.ts';

const HOLDER = { curator: 'participant', leader: 'programme_leader', service_manager: 'service_manager' };

/** Has somebody of these roles a copy to confirm? */
export function awaitsReceipt(card: CaseCard, roles: readonly string[]): boolean {
  return card.copies.some((copy) => !copy.receivedAt && roles.includes(HOLDER[copy.copy]));
}

/** The three copies of M9.3 and who has confirmed theirs. */
export function Copies({ card }: { card: CaseCard }) {
  const w = useWords(registerWords);
  const c = useWords(caseWords);
  const me = useMe();
  const { locale, timeZone } = useLanguage();
  const receive = useWrite<typeof receiveCopy>('quality.receive-copy');
  const receipt = ({ copy, receivedAt, receivedByName }: CaseCard['copies'][number]) =>
    receivedAt
      ? [w.received(copy, formatMoment(receivedAt, locale, timeZone)), receivedByName]
          .filter(Boolean)
          .join(' · ')
      : w.notReceived(copy);
  return (
    <>
      {card.copies.map((copy) => (
        <Group key={copy.copy} justify="space-between" gap="xs">
          <Text fz="sm">
            {c.copies[copy.copy]}
            {copy.employeeName ? <span className="muted"> · {copy.employeeName}</span> : null}
          </Text>
          {awaitsReceipt({ ...card, copies: [copy] }, me.roles) ? (
            <Button
              size="compact-sm"
              loading={receive.isPending}
              onClick={() => receive.mutate({ caseId: card.id, copy: copy.copy })}
            >
              {w.receive}
            </Button>
          ) : (
            <Text fz="sm" className="muted">
              {receipt(copy)}
            </Text>
          )}
        </Group>
      ))}
      <Button
        component="a"
        href={`/api/register/${card.id}/paper.pdf`}
        target="_blank"
        variant="default"
        leftSection={<IconFileTypePdf size={18} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
      >
        {w.paper}
      </Button>
      {receive.error ? <Problem problem={receive.error} /> : null}
    </>
  );
}
