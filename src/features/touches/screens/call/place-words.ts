import { formatMoneyShort } from '#kernel/money.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import type { CallLine } from '../../shapes/contracts/my-day.ts';
import { callWords } from '../../words/call.ts';
import { useMoment } from '../use-moment.ts';

type Why = CallLine['why'][number];

/** Says why a line stands where it stands: «3 попытки без ответа · лучше после 16 ч». */
export function usePlaceWords(): (why: readonly Why[]) => string {
  const { why: w } = useWords(callWords);
  const { locale } = useLanguage();
  const moment = useMoment();
  const say = (one: Why): string => {
    switch (one.code) {
      case 'promised':
        return w.promised(moment(one.at));
      case 'good_hour':
        return w.goodHourOwn(one.hour, one.own.reached, one.own.calls);
      case 'better_hour':
        return w.betterHourOwn(one.hour, one.own.reached, one.own.calls);
      case 'rests':
        return w.rests(moment(one.until));
      case 'closed':
        return w.closed(one.hours.from, one.hours.to);
      case 'told_hours':
        return w.toldHours(one.hours.from, one.hours.to);
      case 'acquainted':
        return w.acquainted(one.person, one.from, one.sure);
      case 'tried':
        return w.tried(one.attempts, moment(one.at));
      case 'value':
        return w.value(formatMoneyShort(one.revenueYear, locale));
    }
  };
  return (why) => why.map(say).join(' · ');
}
