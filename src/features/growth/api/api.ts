import { reads } from '#features/access/shapes/procedure.ts';
import { listOpportunityRows, listRecommendationRows } from '#features/growth/data/list.ts';
import {
  listOpportunities,
  listRecommendations,
  type OPPORTUNITY_KINDS,
  type OPPORTUNITY_STAGES,
  type RECOMMENDATION_STATES,
} from '#features/growth/shapes/contracts.ts';

const ownerOf = (row: { owner_employee_id: string | null; owner_name: string }) =>
  row.owner_employee_id ? { id: row.owner_employee_id, name: row.owner_name } : null;

export const growthApi = [
  reads(listOpportunities, async ({ db, scope }, input) => {
    const rows = await listOpportunityRows(db, scope, input);
    return {
      total: rows[0]?.total ?? 0,
      rows: rows.map((row) => ({
        id: row.id,
        clientId: row.client_id,
        clientName: row.client_name,
        kind: row.kind as (typeof OPPORTUNITY_KINDS)[number],
        title: row.title,
        productId: row.product_id,
        amount: row.amount,
        nextStep: row.next_step,
        stage: row.stage as (typeof OPPORTUNITY_STAGES)[number],
        owner: ownerOf(row),
        questionnaireId: row.questionnaire_id,
        origin: row.origin,
        createdAt: row.created_at,
      })),
    };
  }),

  reads(listRecommendations, async ({ db, scope }, input) => {
    const rows = await listRecommendationRows(db, scope, input);
    return {
      total: rows[0]?.total ?? 0,
      rows: rows.map((row) => ({
        id: row.id,
        clientId: row.client_id,
        clientName: row.client_name,
        name: row.name,
        company: row.company,
        contact: row.contact,
        servedByCompetitor: row.served_by_competitor,
        introducedInPerson: row.introduced_in_person,
        note: row.note,
        state: row.state as (typeof RECOMMENDATION_STATES)[number],
        owner: ownerOf(row),
        questionnaireId: row.questionnaire_id,
        origin: row.origin,
        createdAt: row.created_at,
      })),
    };
  }),
];
