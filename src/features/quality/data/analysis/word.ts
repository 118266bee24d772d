import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Day } from '#kernel/day.ts';
import type { WordChannel } from '../../shapes/case.ts';
import { type AnalysisView, inView, momentsOf } from './view.ts';

/** Of the cases: those first restored, and those confirmed, in each of these weeks. */
export async function countEnds(
  db: Db,
  scope: Scope,
  view: AnalysisView,
  mondays: readonly Day[],
): Promise<{ monday: Day; restored: number; confirmed: number }[]> {
  const byWeek = async (moment: 'first_restored_at' | 'confirmed_at', which: RawBuilder<unknown>) => {
    const { rows } = await sql<{ week: number; cases: number }>`
      select width_bucket(${sql.ref(moment)}, ${momentsOf(mondays, view.timeZone)}) as week, count(*)::int as cases
      from quality_case where ${which} and ${inView(scope, view)} group by 1`.execute(db);
    return new Map(rows.map(({ week, cases }) => [week, cases]));
  };
  const [restored, confirmed] = await Promise.all([
    byWeek('first_restored_at', sql`first_restored_at is not null`),
    byWeek('confirmed_at', sql`outcome = 'confirmed'`),
  ]);
  return mondays.map((monday, index) => ({
    monday,
    restored: restored.get(index + 1) ?? 0,
    confirmed: confirmed.get(index + 1) ?? 0,
  }));
}

export interface WordFigures {
  cases: number;
  restored: number;
  /** Of those restored at least once. */
  confirmed: number;
  awaited: number;
  reopened: number;
  /** With these two words a client may end works that were never restored. */
  withdrawn: number;
  accepted: number;
}

export async function countWords(db: Db, scope: Scope, view: AnalysisView): Promise<WordFigures> {
  const { rows } = await sql<WordFigures>`
    select count(*)::int as cases, count(first_restored_at)::int as restored,
      (count(first_restored_at) filter (where outcome = 'confirmed'))::int as confirmed,
      (count(first_restored_at) filter (where outcome is null))::int as awaited,
      (count(first_restored_at) filter (where cycle > 1))::int as reopened,
      (count(*) filter (where outcome = 'withdrawn'))::int as withdrawn,
      (count(*) filter (where outcome = 'accepted'))::int as accepted
    from quality_case where ${inView(scope, view)}`.execute(db);
  return (
    rows[0] ?? { cases: 0, restored: 0, confirmed: 0, awaited: 0, reopened: 0, withdrawn: 0, accepted: 0 }
  );
}

export interface ChannelFigures {
  channel: WordChannel;
  words: number;
  /** «No» and «partly», of «yes», «partly» and «no». */
  refused: number;
  asked: number;
}

/** Words of clients about the cases, every cycle's. */
export async function countChannels(db: Db, scope: Scope, view: AnalysisView): Promise<ChannelFigures[]> {
  const { rows } = await sql<ChannelFigures>`
    select channel, sum(words)::int as words, sum(refused)::int as refused, sum(asked)::int as asked
    from case_word where ${inView(scope, view, 'case_word')} group by 1 order by 2 desc, 1`.execute(db);
  return rows;
}
