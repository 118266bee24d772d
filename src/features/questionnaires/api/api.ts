import { reads } from '#features/access/shapes/procedure.ts';
import { listNotBegunPage, listPage } from '#features/questionnaires/data/list.ts';
import { listNotBegun, listQuestionnaires } from '#features/questionnaires/shapes/contracts/lists.ts';
import { designerApi } from './designer.ts';
import { exchangeApi } from './exchange.ts';
import { fillingApi } from './filling.ts';
import { hourApi } from './hour.ts';
import { sheetsApi } from './paper.ts';
import { pagesApi } from './paper-pages.ts';
import { countsOn } from './relation.ts';
import { stepsApi } from './steps.ts';

export const questionnairesApi = [
  ...exchangeApi,
  ...fillingApi,
  ...stepsApi,
  ...sheetsApi,
  ...designerApi,
  ...pagesApi,
  ...hourApi,

  reads(listQuestionnaires, async ({ db, scope, company }, input) => {
    const page = await listPage(db, scope, input);
    return {
      total: page.total,
      counts: page.counts,
      stops: page.stops,
      rows: page.rows.map((row) => ({
        id: row.id,
        state: row.state,
        stop: row.stop,
        clientId: row.client_id,
        clientName: row.client_name,
        employeeId: row.employee_id,
        employeeName: row.employee_name,
        roundId: row.round_id,
        roundName: row.round_name,
        answered: row.answered,
        qualityConfirmed: row.quality_confirmed,
        startedAt: row.started_at,
        touchedAt: row.touched_at,
        handedInAt: row.handed_in_at,
        countsOn: countsOn(company, row.state, row.handed_in_at),
      })),
    };
  }),

  reads(listNotBegun, async ({ db, scope, actor }, input) => {
    const rows = await listNotBegunPage(db, scope, { ...input, listsOf: actor.listsOf });
    return {
      total: rows[0]?.total ?? 0,
      rows: rows.map(({ id, name, city, mine }) => ({ clientId: id, clientName: name, city, mine })),
    };
  }),
];
