const MOST_STEPS = 100;

/** Newton's steps from a guess, by a slope measured on both sides. */
function newton(at: (x: number) => number, guess: number): number | undefined {
  let x = guess;
  for (let step = 0; step < MOST_STEPS; step++) {
    const value = at(x);
    if (value === 0) return x;
    const gap = Math.max(Math.abs(x), 1e-3) * 1e-6;
    const slope = (at(x + gap) - at(x - gap)) / (2 * gap);
    const next = x - value / slope;
    if (!Number.isFinite(next) || next <= -1) return undefined;
    if (Math.abs(next - x) <= 1e-14 * Math.max(Math.abs(next), 1e-3)) return next;
    x = next;
  }
  return undefined;
}

/** Halves an interval at whose ends the signs differ. */
function halve(at: (x: number) => number, low: number, high: number): number {
  let [from, to] = [low, high];
  const sign = Math.sign(at(from));
  for (let step = 0; step < 200; step++) {
    const middle = (from + to) / 2;
    if (middle === from || middle === to) break;
    if (Math.sign(at(middle)) === sign) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/** Where rates are looked for, once Newton's steps lead nowhere. */
const GRID = [-0.999_999, -0.99, -0.9, -0.75, -0.5, -0.3, -0.2, -0.1, -0.05, 0, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10, 100, 1000, 1e6];

/** A rate above −100% at which a function is 0: the one that Newton's steps find from a guess, else the next to the guess; undefined for none. */
export function rootNear(at: (rate: number) => number, guess: number): number | undefined {
  if (guess <= -1) return undefined;
  const found = newton(at, guess);
  if (found !== undefined) return found;
  let nearest: readonly [number, number] | undefined;
  for (let i = 0; i + 1 < GRID.length; i++) {
    const [low, high] = [GRID[i]!, GRID[i + 1]!];
    if (!(at(low) * at(high) <= 0)) continue;
    if (!nearest || Math.abs((low + high) / 2 - guess) < Math.abs((nearest[0] + nearest[1]) / 2 - guess)) nearest = [low, high];
  }
  return nearest && halve(at, ...nearest);
}
