import type { OutputOf } from '#features/access/shapes/contract.ts';
import { useWords } from '#ui/i18n.tsx';
import { readEndReason } from '../../rules/role-end.ts';
import type { clientsTimeline } from '../../shapes/contracts.ts';
import { stateWords } from '../../words/card-states.ts';
import { historyWords } from '../../words/history.ts';
import { peopleWords } from '../../words/people.ts';

type Row = OutputOf<typeof clientsTimeline>['rows'][number];

/** One line of the timeline in words. */
export function useEventWords(): (row: Row) => string {
  const w = useWords(historyWords);
  const s = useWords(stateWords);
  const p = useWords(peopleWords);
  return (row) => {
    const text = (name: string) => String(row.data[name] ?? '');
    switch (row.kind) {
      case 'call':
        return w.call(s.outcomes[row.what] ?? row.what);
      case 'meeting':
        return w.meeting(s.meetingStates[row.what] ?? row.what);
      case 'questionnaire':
        if (row.what === 'in_progress') return w.questionnaire(row.data['from'] ? s.inWorkAgain : s.begun);
        return w.questionnaire(s.questionnaireStates[row.what] ?? row.what);
      case 'case':
        return w.entry(
          Number(row.data['number']),
          Number(row.data['year']),
          w.caseEvents[row.what] ?? row.what,
        );
      case 'role_began':
        return w.roleBegan(text('post'));
      case 'role_ended': {
        const { reason, words } = readEndReason(text('reason') || null);
        const why = [reason && p.endReasons[reason], words, row.data['dayUnknown'] === true && w.dayUnknown];
        return w.roleEnded(text('post'), why.filter(Boolean).join(', '));
      }
      case 'handover':
        return w.handover(text('from'), text('to'));
      default:
        if (row.what === 'clients.check-in' && row.data['entity'] === 'person') return w.newPerson;
        return w.deeds[row.what] ?? row.what;
    }
  };
}
