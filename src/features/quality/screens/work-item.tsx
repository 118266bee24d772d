import { Badge, Group, Stack, Text } from '@mantine/core';
import { formatMoney } from '#kernel/money.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { useMe } from '#ui/me.tsx';
import type { CaseState } from '../shapes/case.ts';
import type { CaseCard } from '../shapes/register.ts';
import { caseWords } from '../words/case.ts';
import { loopWords } from '../words/loop.ts';
import { registerWords } from '../words/screens.ts';
import { Due } from './due.tsx';
import { WorkDeeds } from './work-deeds.tsx';

/** One work of a case with what its reader may do about it. */
export function WorkItem(props: {
  work: CaseCard['workList'][number];
  caseId: string;
  caseState: CaseState;
  may: readonly string[];
}) {
  const { work, caseId, caseState } = props;
  const w = useWords(registerWords);
  const loop = useWords(loopWords);
  const { locale } = useLanguage();
  const c = useWords(caseWords);
  const { today } = useMe();
  const plans = props.may.includes('replan_work');
  const shared = work.others.length > 0;
  const cancels = props.may.includes('cancel_work') ? { caseId, shared } : null;
  const does = plans || (work.mine && props.may.includes('restore_work'));
  const open = work.state !== 'done';
  const late = open && work.dueOn !== null && work.dueOn < today;
  return (
    <div className="sheet" style={{ padding: '10px 12px' }}>
      <Stack gap={6}>
        <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
          <Text fw={600}>{work.title}</Text>
          <Badge variant={open ? 'light' : 'filled'} style={{ flex: 'none' }}>
            {c.workStates[work.state]}
          </Badge>
        </Group>
        <Group gap="sm">
          {work.ownerName ? (
            <Text fz="sm" className="muted">
              {w.owner(work.ownerName)}
            </Text>
          ) : null}
          {open && !work.needsNewDate ? (
            <Text fz="sm" component="div">
              <Due day={work.dueOn} late={late} daysLate={late ? daysSince(work.dueOn, today) : 0} />
            </Text>
          ) : null}
          {work.needsNewDate ? (
            <Text fz="sm" fw={600} c="var(--alarm)">
              {w.newDate}
            </Text>
          ) : null}
        </Group>
        <Text fz="sm" className="muted">
          {[work.cause && `${w.cause}: ${work.cause}`, work.place && `${w.place}: ${work.place}`]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {shared ? (
          <Text fz="sm">
            {loop.common.with(work.others.length)}:{' '}
            {work.others.map((other, index) => (
              <span key={other.caseId}>
                {index > 0 ? ', ' : ''}
                <AppLink to={`/register/${other.caseId}`}>{other.clientName}</AppLink>
              </span>
            ))}
          </Text>
        ) : null}
        {work.result ? (
          <Text fz="sm">
            <b>{open ? w.doneBefore : w.done}:</b> {work.result}
          </Text>
        ) : null}
        {work.provisional || work.cost !== null ? (
          <Text fz="sm" className="muted">
            {[
              work.provisional && !open ? loop.provisional : null,
              work.cost === null ? null : loop.costIs(formatMoney(work.cost, locale)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        ) : null}
        {does ? <WorkDeeds work={work} caseStates={[caseState]} plans={plans} cancels={cancels} /> : null}
      </Stack>
    </div>
  );
}

function daysSince(day: string | null, today: string): number {
  return day ? Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000) : 0;
}
