// The weekly meetings of the demo: held on the Mondays gone by, each with decisions of which most were kept, and the
// next one planned.
import type { Stage } from './life.ts';
import { freshId } from './life.ts';

/** What they decide about the first matters of a meeting, by turns; who owns it, and in how many working days. */
const DECISIONS = [
  ['Позвонить клиенту самим и назвать день, к которому всё будет сделано', 'manager', 1],
  ['Дать на неделю второго монтажника на узлы с просрочкой', 'service', 3],
  ['Проверить у соседних клиентов того же узла, нет ли у них того же', 'worker', 4],
] as const;

const DONE = [
  'Позвонили, клиент ждёт к пятнице',
  'Монтажник выделен',
  'Проверили пятерых, у двоих то же самое',
] as const;

/** Notes the meetings of these Mondays; the last of them stays ahead. */
export function noteWeeklyMeetings(
  stage: Stage,
  mondays: readonly { day: string; at: string; ends: string }[],
): void {
  const participantIds = ['leader', 'service', 'manager'].flatMap(
    (who) => stage.actors.get(who)?.employeeId ?? [],
  );
  let left: { decisionId: string; owner: string; words: string }[] = [];
  for (const [week, { day, at, ends }] of mondays.entries()) {
    const isLast = week === mondays.length - 1;
    const id = freshId();
    const dayBefore = mondays[week - 1]?.ends ?? stage.now();
    stage.diary.note(dayBefore, () =>
      stage.act('leader', 'reports.plan-weekly', {
        id,
        day,
        hour: 10,
        minutes: 45,
        place: 'Большая переговорная',
        participantIds,
      }),
    );
    if (isLast) return;
    stage.diary.note(at, async () => {
      for (const { decisionId, owner, words } of left.slice(week % 2)) {
        await stage.act(owner, 'reports.settle-weekly-decision', { decisionId, state: 'done', words });
      }
      left = [];
      await stage.act('leader', 'reports.start-weekly', { meetingId: id });
    });
    stage.diary.note(ends, async () => {
      const { items } = await stage.act('leader', 'reports.weekly-meeting', { meetingId: id });
      const fresh = items.filter((item: { section: string }) => item.section !== 'decisions');
      for (const [index, item] of fresh.slice(0, 6).entries()) {
        await stage.act('leader', 'reports.discuss-weekly-item', { itemId: item.id, discussed: true });
        const [words, owner, days] = DECISIONS[index] ?? [];
        if (!words || !owner) continue;
        const decisionId = freshId();
        await stage.act('leader', 'reports.decide-weekly', {
          id: decisionId,
          meetingId: id,
          itemId: item.id,
          words,
          ownerEmployeeId: stage.actors.get(owner)?.employeeId,
          dueOn: stage.later(days, 18).slice(0, 10),
        });
        left.push({ decisionId, owner, words: DONE[index] ?? '' });
      }
      await stage.act('leader', 'reports.end-weekly', { meetingId: id });
    });
  }
}
