// What the analysis asks of every case of a period, kept beside the cases so that charts over a hundred thousand of
// them only add up (M9, M11): codes with their figures, words by their
// way, the first restoration, and what returned.
import { sql } from 'kysely';
import type { Tx } from '#features/access/shapes/procedure.ts';

/** A return is looked for no longer than this after the client's last word. */
const WITHIN = sql.lit('90 days');

/** Keeps it anew for these cases; their claims, cycles and figures are written already. */
export async function keepSeen(tx: Tx, caseIds: readonly string[]): Promise<void> {
  const ids = sql`${[...caseIds]}::uuid[]`;
  await sql`delete from case_code where case_id = any(${ids})`.execute(tx);
  await sql`
    insert into case_code (case_id, kind, code, group_code, leads, client_id, registered_at, severity,
      restore_minutes, revenue_at_risk)
    select quality_case.id, kind, coalesce(coded.code, ''), split_part(coalesce(coded.code, ''), '.', 1),
      row_number() over (partition by quality_case.id, kind, split_part(coalesce(coded.code, ''), '.', 1)
        order by coded.code) = 1,
      client_id, registered_at, severity, coalesce(restore_minutes, 0), revenue_at_risk
    from quality_case cross join (values ('cause'), ('place')) as kinds (kind)
    left join lateral (select distinct case kind when 'cause' then cause_code else place_code end as code
      from claim where claim.case_id = quality_case.id
        and case kind when 'cause' then cause_code else place_code end is not null) coded on true
    where quality_case.id = any(${ids})`.execute(tx);
  await sql`delete from case_word where case_id = any(${ids})`.execute(tx);
  await sql`
    insert into case_word (case_id, channel, client_id, registered_at, severity, words, asked, refused)
    select quality_case.id, channel, quality_case.client_id, registered_at, severity, count(*),
      count(*) filter (where verdict in ('yes', 'partly', 'no')), count(*) filter (where verdict in ('partly', 'no'))
    from client_answer join quality_case on quality_case.id = client_answer.case_id
    where quality_case.id = any(${ids}) group by 1, 2`.execute(tx);
  await sql`
    update case_code set elsewhere_days = floor(extract(epoch from registered_at - ${lastWordElsewhere}) / 86400)
    where kind = 'cause' and code <> '' and case_id = any(${ids})`.execute(tx);
  await sql`
    update quality_case set
      first_restored_at = (select restored_at from case_cycle where case_id = quality_case.id and cycle = 1),
      return_days = floor(extract(epoch from quality_case.registered_at - ${lastWordHere}) / 86400),
      cause_return_days = (select min(elsewhere_days) from case_code where case_id = quality_case.id)
    where id = any(${ids})`.execute(tx);
}

/** Of the same client, about one of the same criteria or causes. */
const lastWordHere = sql`(
  select max(earlier.confirmed_at) from quality_case earlier
  where earlier.client_id = quality_case.client_id and earlier.confirmed_at < quality_case.registered_at
    and earlier.confirmed_at >= quality_case.registered_at - interval ${WITHIN}
    and (exists (select 1 from jsonb_array_elements_text(earlier.failed_criteria) criterion
        where quality_case.failed_criteria ? criterion)
      or exists (select 1 from case_code own join case_code its on its.kind = 'cause' and its.code = own.code
        where own.case_id = quality_case.id and own.kind = 'cause' and own.code <> ''
          and its.case_id = earlier.id)))`;

/** Of another client, about the very cause; the latest is mostly near, so it is looked for backwards. */
const lastWordElsewhere = sql`(
  select earlier.confirmed_at from quality_case earlier
  where earlier.client_id <> case_code.client_id and earlier.confirmed_at < case_code.registered_at
    and earlier.confirmed_at >= case_code.registered_at - interval ${WITHIN}
    and exists (select 1 from case_code its
      where its.case_id = earlier.id and its.kind = 'cause' and its.code = case_code.code)
  order by earlier.confirmed_at desc limit 1)`;
