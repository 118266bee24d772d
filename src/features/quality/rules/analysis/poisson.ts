// Chances of counts of rare things.

/** Beyond this the bell curve is as good and does not run out of numbers. */
const LARGE = 500;

/** The least `k` that a Poisson count of this mean exceeds with a chance of `tail` at most. */
export function poissonUpper(mean: number, tail: number): number {
  if (mean > LARGE) return Math.ceil(mean + bell(tail) * Math.sqrt(mean));
  let [k, chance] = [0, Math.exp(-mean)];
  for (let reached = chance; 1 - reached > tail && k < LARGE * 4; reached += chance) {
    k += 1;
    chance *= mean / k;
  }
  return k;
}

/** The greatest `k` below which such a count falls with a chance of `tail` at most; 0 where even none is usual. */
export function poissonLower(mean: number, tail: number): number {
  if (mean > LARGE) return Math.max(0, Math.floor(mean - bell(tail) * Math.sqrt(mean)));
  let [k, chance] = [0, Math.exp(-mean)];
  for (let reached = chance; reached <= tail; reached += chance) {
    k += 1;
    chance *= mean / k;
  }
  return k;
}

/** How many standard deviations leave `tail` beyond them (Abramowitz and Stegun 26.2.23, within 0,0005). */
function bell(tail: number): number {
  const t = Math.sqrt(-2 * Math.log(tail));
  return (
    t -
    (2.515517 + 0.802853 * t + 0.010328 * t * t) /
      (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t)
  );
}
