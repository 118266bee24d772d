import { reads } from '#features/access/shapes/procedure.ts';
import { loadFieldList } from '../data/field-list.ts';
import { fieldList } from '../shapes/contracts/field-list.ts';

export const fieldListApi = [
  reads(fieldList, async ({ db, actor }) => ({ rows: await loadFieldList(db, actor.listsOf) })),
];
