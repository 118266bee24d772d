// The exact part of the split: the cheapest assignment of clients to participants with limited room, where a
// participant's next client costs more the longer the list is. Clients come in one at a time; each takes the
// cheapest way to a free place, pushing others from list to list where that pays (successive shortest paths).
// Clients never stand in the graph: between two participants only the cheapest move counts, so a path is
// searched over some sixty points instead of five thousand.

export type AssignmentTask = {
  readonly rows: number;
  readonly columns: number;
  /** rows x columns whole numbers; Infinity closes a cell. */
  readonly price: Float64Array;
  readonly capacity: ArrayLike<number>;
  /** Price of the place after `load` taken ones; a whole number that never falls as `load` grows. */
  readonly placePrice: (column: number, load: number) => number;
};

export type Assignment = {
  /** Column of each row, -1 where no free place could be reached. */
  readonly owner: Int32Array;
  readonly unplaced: readonly number[];
};

type Board = AssignmentTask & {
  readonly owner: Int32Array;
  readonly lists: number[][];
  /** From column to column: the cheapest move of one row, and which row that is. */
  readonly moveCost: Float64Array;
  readonly moveRow: Int32Array;
};

/** Places as many rows as can be placed at all, and those at the least total price. */
export function assignExactly(task: AssignmentTask): Assignment {
  const board: Board = {
    ...task,
    owner: new Int32Array(task.rows).fill(-1),
    lists: Array.from({ length: task.columns }, () => []),
    moveCost: new Float64Array(task.columns * task.columns).fill(Infinity),
    moveRow: new Int32Array(task.columns * task.columns).fill(-1),
  };
  const unplaced: number[] = [];
  for (let row = 0; row < task.rows; row += 1) {
    if (!placeRow(board, row)) unplaced.push(row);
  }
  return { owner: board.owner, unplaced };
}

/** Total of an assignment: prices of the cells and of the places taken. */
export function priceOfAssignment(task: AssignmentTask, owner: ArrayLike<number>): number {
  const loads = Array.from({ length: task.columns }, () => 0);
  let total = 0;
  for (let row = 0; row < task.rows; row += 1) {
    const column = owner[row] ?? -1;
    if (column < 0) continue;
    const load = loads[column] ?? 0;
    total += (task.price[row * task.columns + column] ?? 0) + task.placePrice(column, load);
    loads[column] = load + 1;
  }
  return total;
}

function placeRow(board: Board, row: number): boolean {
  const { columns, price, lists, capacity, placePrice } = board;
  const distance = price.slice(row * columns, (row + 1) * columns);
  const before = settleDistances(board, distance);
  let end = -1;
  let least = Infinity;
  for (let column = 0; column < columns; column += 1) {
    const load = lists[column]?.length ?? 0;
    if (load >= (capacity[column] ?? 0)) continue;
    const total = (distance[column] ?? Infinity) + placePrice(column, load);
    if (total < least) {
      least = total;
      end = column;
    }
  }
  if (end < 0) return false;
  shiftAlongPath(board, row, end, before);
  return true;
}

/** Cheapest way to every column (Bellman-Ford); returns the column each way comes through, -1 at its start. */
function settleDistances(board: Board, distance: Float64Array): Int32Array {
  const { columns, moveCost } = board;
  const before = new Int32Array(columns).fill(-1);
  const dirty = new Uint8Array(columns).fill(1);
  for (let active = true; active; ) {
    active = false;
    for (let from = 0; from < columns; from += 1) {
      const start = distance[from] ?? Infinity;
      if (dirty[from] === 0 || start === Infinity) continue;
      dirty[from] = 0;
      for (let to = 0, arc = from * columns; to < columns; to += 1, arc += 1) {
        const reached = start + (moveCost[arc] as number);
        if (reached < (distance[to] as number)) {
          distance[to] = reached;
          before[to] = from;
          dirty[to] = 1;
          active = true;
        }
      }
    }
  }
  return before;
}

/** Moves one row along every step of the path, then puts the new row at its start. */
function shiftAlongPath(board: Board, row: number, end: number, before: Int32Array): void {
  const moves: { row: number; from: number; to: number }[] = [];
  let column = end;
  for (let from = before[column] ?? -1; from >= 0; from = before[column] ?? -1) {
    moves.push({ row: board.moveRow[from * board.columns + column] ?? -1, from, to: column });
    column = from;
  }
  for (const move of moves) leaveList(board, move.row, move.from);
  for (const move of moves) joinList(board, move.row, move.to);
  joinList(board, row, column);
}

function joinList(board: Board, row: number, column: number): void {
  const { columns, price, moveCost, moveRow } = board;
  board.owner[row] = column;
  board.lists[column]?.push(row);
  const own = price[row * columns + column] ?? 0;
  for (let to = 0; to < columns; to += 1) {
    const cost = (price[row * columns + to] ?? Infinity) - own;
    if (to !== column && cost < (moveCost[column * columns + to] ?? Infinity)) {
      moveCost[column * columns + to] = cost;
      moveRow[column * columns + to] = row;
    }
  }
}

/** Only the moves that were this row's have to be looked for again. */
function leaveList(board: Board, row: number, column: number): void {
  const { columns, price, moveCost, moveRow } = board;
  const list = board.lists[column] ?? [];
  list.splice(list.indexOf(row), 1);
  for (let to = 0; to < columns; to += 1) {
    if (moveRow[column * columns + to] !== row) continue;
    let least = Infinity;
    let leastRow = -1;
    for (const other of list) {
      const cost = (price[other * columns + to] as number) - (price[other * columns + column] as number);
      if (cost < least) {
        least = cost;
        leastRow = other;
      }
    }
    moveCost[column * columns + to] = least;
    moveRow[column * columns + to] = leastRow;
  }
}
