import { reads, writes } from '#features/access/shapes/procedure.ts';
import { monthOf } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { requireClient } from '../data/client.ts';
import {
  findPosition,
  findProduct,
  isCodeTaken,
  listProducts,
  saveProduct,
  setPosition,
} from '../data/product.ts';
import { refreshRevenue, setRevenue } from '../data/revenue.ts';
import { typedDifference } from '../rules/typed-difference.ts';
import {
  clientsProducts,
  clientsSaveProduct,
  clientsSetPosition,
  clientsSetRevenue,
} from '../shapes/contracts.ts';

export const productApi = [
  reads(clientsProducts, async ({ db }) => ({
    rows: (await listProducts(db)).map((row) => ({
      id: row.id,
      code: row.code,
      name: row.name,
      kind: row.kind,
      unit: row.unit,
      launchedOn: row.launched_on,
      active: row.active,
      description: row.description,
    })),
  })),

  writes(clientsSaveProduct, async ({ tx, changed }, input) => {
    const old = input.id ? await findProduct(tx, input.id) : null;
    if (old === undefined) refuse('not_found', { entity: 'product' }, 404);
    const id = input.id ?? newId<'product'>();
    if (input.code && (await isCodeTaken(tx, input.code, id)))
      refuse('product_code_taken', { code: input.code }, 409);
    await saveProduct(tx, id, input);
    const { id: _, ...typed } = input;
    const { before, after } = typedDifference(old, typed);
    if (Object.keys(after).length > 0) changed({ entity: 'product', id, before: old && before, after });
    return { id };
  }),

  writes(clientsSetPosition, async ({ tx, scope, changed }, input) => {
    await requireClient(tx, scope, input.clientId);
    const product = await findProduct(tx, input.productId);
    if (!product) refuse('not_found', { entity: 'product' }, 404);
    if (input.since && input.until && input.until < input.since)
      refuse('position_ends_before_start', {}, 409);
    const old = await findPosition(tx, input.clientId, input.productId);
    await setPosition(tx, input);
    changed({
      entity: 'position',
      id: input.productId,
      clientId: input.clientId,
      before: old ? { since: old.since, until: old.until, note: old.note } : null,
      after: { product: product.name, since: input.since, until: input.until, note: input.note },
    });
    return { ok: true as const };
  }),

  writes(clientsSetRevenue, async ({ tx, scope, today, changed }, input) => {
    await requireClient(tx, scope, input.clientId);
    const product = await findProduct(tx, input.productId);
    if (!product) refuse('not_found', { entity: 'product' }, 404);
    const cell = { ...input, month: monthOf(input.month), quantity: input.quantity ?? null };
    const before = await setRevenue(tx, cell);
    if (!(await findPosition(tx, input.clientId, input.productId))) await setPosition(tx, input);
    await refreshRevenue(tx, [input.clientId], today);
    changed({
      entity: 'revenue',
      id: input.productId,
      clientId: input.clientId,
      before,
      after: { product: product.name, month: cell.month, amount: cell.amount, quantity: cell.quantity },
    });
    return { ok: true as const };
  }),
];
