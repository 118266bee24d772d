// Where meetings stand in a day's column: those that share an hour stand side by side.

interface Span {
  /** Hours of the day, `to` not included. */
  readonly from: number;
  readonly to: number;
}

/** By time, each with its lane and how many lanes it shares the column with; no two in one lane overlap. */
export function lanesOf<One extends Span>(spans: readonly One[]): (One & { lane: number; lanes: number })[] {
  const placed: (One & { lane: number; lanes: number })[] = [];
  // Those that hang together by overlaps share the width of the column.
  let together: typeof placed = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    if (span.from >= until) together = [];
    const taken = new Set(together.filter(({ to }) => to > span.from).map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    const one = { ...span, lane, lanes: 1 };
    together.push(one);
    placed.push(one);
    const lanes = Math.max(...together.map((each) => each.lane + 1));
    for (const each of together) each.lanes = lanes;
    until = Math.max(...together.map(({ to }) => to));
  }
  return placed;
}
