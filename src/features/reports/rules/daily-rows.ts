// The rows behind each number of a daily report: lines of the report itself where it told of what happened, the
// register where the number counts how things stand.
import type { DailyNumber } from '../shapes/daily.ts';

/** `mine`: the reader's numbers count their own clients only. */
export function rowsAddress(number: DailyNumber, mine: boolean): string {
  const own = mine ? '&mine=1' : '';
  switch (number) {
    case 'overdue':
      return `/register?view=open&overdue=1${own}`;
    case 'open':
      return `/register?view=open${own}`;
    case 'restored':
      return `/register?view=all&state=restored,offered,confirmed,resumed${own}`;
    case 'opened':
      return '#fresh';
    case 'done':
    case 'confirmed':
    case 'refused':
      return `#${number}`;
  }
}
