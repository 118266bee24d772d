import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignExactly, type AssignmentTask, priceOfAssignment } from './assign-exactly.ts';

type Small = { rows: number; capacity: number[]; prices: number[][]; steepness: number };

function taskOf({ rows, capacity, prices, steepness }: Small): AssignmentTask {
  return {
    rows,
    columns: capacity.length,
    price: Float64Array.from(prices.flat()),
    capacity,
    placePrice: (_column, load) => steepness * load,
  };
}

/** Every assignment there is: the most rows placed, and the least price at that. */
function bestByTrying(task: AssignmentTask): { placed: number; price: number } {
  let best = { placed: -1, price: Infinity };
  const owner = Array.from({ length: task.rows }, () => -1);
  const loads = Array.from({ length: task.columns }, () => 0);
  const visit = (row: number, placed: number) => {
    if (row === task.rows) {
      const price = priceOfAssignment(task, owner);
      if (placed > best.placed || (placed === best.placed && price < best.price)) best = { placed, price };
      return;
    }
    owner[row] = -1;
    visit(row + 1, placed);
    for (let column = 0; column < task.columns; column += 1) {
      const load = loads[column] ?? 0;
      if (load >= (task.capacity[column] ?? 0)) continue;
      if (task.price[row * task.columns + column] === Infinity) continue;
      owner[row] = column;
      loads[column] = load + 1;
      visit(row + 1, placed + 1);
      loads[column] = load;
    }
    owner[row] = -1;
  };
  visit(0, 0);
  return best;
}

const anySmall: fc.Arbitrary<Small> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 3 }))
  .chain(([rows, columns]) =>
    fc.record({
      rows: fc.constant(rows),
      capacity: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: columns, maxLength: columns }),
      prices: fc.array(
        fc.array(fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 20 }) }, fc.constant(Infinity)), {
          minLength: columns,
          maxLength: columns,
        }),
        { minLength: rows, maxLength: rows },
      ),
      steepness: fc.integer({ min: 0, max: 5 }),
    }),
  );

describe('the exact assignment against trying everything', () => {
  it('places as many as can be placed, at the least price there is', () => {
    fc.assert(
      fc.property(anySmall, (small) => {
        const task = taskOf(small);
        const found = assignExactly(task);
        const best = bestByTrying(task);
        expect(task.rows - found.unplaced.length).toBe(best.placed);
        // With everybody placed the price is the least; with a gap the gap is what matters.
        if (found.unplaced.length === 0) expect(priceOfAssignment(task, found.owner)).toBe(best.price);
      }),
      { numRuns: 1500 },
    );
  });

  it('pushes a whole chain of clients along when only that makes room', () => {
    // 0 may go to A or B, 1 to B or C, and 2 only to A: it fits by moving 0 to B and 1 to C.
    const no = Infinity;
    const task = taskOf({
      rows: 3,
      capacity: [1, 1, 1],
      prices: [
        [0, 5, no],
        [no, 0, 5],
        [0, no, no],
      ],
      steepness: 0,
    });
    expect([...assignExactly(task).owner]).toEqual([1, 2, 0]);
  });

  it('names who found no place', () => {
    const task = taskOf({
      rows: 3,
      capacity: [1, 1],
      prices: [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      steepness: 1,
    });
    expect(assignExactly(task).unplaced).toHaveLength(1);
  });
});
