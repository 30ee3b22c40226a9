/** Halvings until a bracket in 0 to 1 holds one number only. */
const HALVINGS = 64;
/** A turning point counts as a root when no more than rounding is left of the sum there. */
const NOTHING = 1e-13;

const valueAt = (coefficients: readonly number[], x: number): number => {
  let value = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) value = value * x + coefficients[i]!;
  return value;
};

/** The derivative, scaled so that factorials do not grow beyond what a number holds. */
function slopeOf(coefficients: readonly number[]): number[] {
  const slope = coefficients.slice(1).map((coefficient, i) => coefficient * (i + 1));
  const greatest = Math.max(...slope.map(Math.abs));
  return greatest > 0 ? slope.map((coefficient) => coefficient / greatest) : slope;
}

const within = (coefficients: readonly number[], from: number, to: number): number => {
  let [low, high] = [from, to];
  const rising = valueAt(coefficients, low) < 0;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (valueAt(coefficients, middle) < 0 === rising) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

/**
 * Every root of a polynomial above 0 and up to 1, each once, in order. Between two turning points a polynomial only rises or
 * only falls, so that there is at most one root; the turning points are the roots of its derivative, found in the same way.
 *
 * @param coefficients The constant first.
 */
export function rootsUpTo1(coefficients: readonly number[]): number[] {
  if (coefficients.length < 2 || coefficients.every((coefficient) => coefficient === 0)) return [];
  const size = coefficients.reduce((sum, coefficient) => sum + Math.abs(coefficient), 0);
  const isZero = (x: number) => Math.abs(valueAt(coefficients, x)) <= NOTHING * size;
  const turns = coefficients.length > 2 ? rootsUpTo1(slopeOf(coefficients)) : [];
  const points = [0, ...turns.filter((turn) => turn < 1), 1];
  const roots: number[] = [];
  const add = (root: number) => {
    if (root > 0 && !(roots.at(-1)! >= root - 1e-12)) roots.push(root);
  };
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1]!, points[i]!];
    if (!isZero(from) && !isZero(to) && valueAt(coefficients, from) < 0 !== valueAt(coefficients, to) < 0) add(within(coefficients, from, to));
    if (isZero(to)) add(to);
  }
  return roots;
}
