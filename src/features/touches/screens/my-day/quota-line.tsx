import { Text } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import { SmallRing } from '#ui/kit/ring.tsx';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import type { myDay, WeekQuota } from '../../shapes/contracts/my-day.ts';
import { myDayWords } from '../../words/my-day.ts';

const WEEK_DAYS = 5;

/** The week in one glance: how much of the quota stands, how much of the week is left (M6.3). */
export function QuotaLine({ quota, list }: { quota: WeekQuota; list: OutputOf<typeof myDay>['list'] }) {
  const w = useWords(myDayWords);
  const gap = quota.factToDate - quota.planToDate;
  const running = gap < 0 ? w.behind(-gap) : gap > 0 ? w.ahead(gap) : w.onPlan;
  const week = quota.plan > 0 || quota.fact > 0 ? w.quota(quota.fact, quota.plan) : w.quotaFree;
  return (
    <div className="sheet quota">
      <SmallRing
        size={64}
        done={quota.plan > 0 ? quota.fact / quota.plan : 0}
        elapsed={Math.max(0, 1 - quota.leftWorkingDays / WEEK_DAYS)}
        label={week}
      />
      <div className="quota-words">
        <Text fw={600} fz="lg" lh={1.3}>
          {week}, {w.daysLeft(quota.leftWorkingDays)}
        </Text>
        <Text fz="sm" className="muted">
          {[
            quota.awaiting > 0 ? w.awaiting(quota.awaiting) : null,
            running,
            w.listDone(list.accepted, list.clients),
          ]
            .filter(Boolean)
            .join('. ')}
          .
        </Text>
      </div>
    </div>
  );
}
