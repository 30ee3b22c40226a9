/** A fitted plane: y = slopes · x + intercept. */
export interface Fit {
  readonly slopes: readonly number[];
  readonly intercept: number;
  /** Of the slopes; 0 for one that depends on others. */
  readonly slopeErrors: readonly number[];
  readonly interceptError: number;
  readonly degrees: number;
  readonly squaresExplained: number;
  readonly squaresLeft: number;
}

/** A column that adds less than this share of its own size is taken to depend on those before it. */
const DEPENDENT = 1e-13;

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((total, value, i) => total + value * b[i]!, 0);
const mean = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0) / values.length;

/**
 * Least squares by orthogonal columns (Gram and Schmidt, each done twice), about the means where there is an intercept: hardly a digit is lost.
 * A column that depends on those before it gets the slope 0, as in Excel.
 * @param columns The known xs, each a list.
 */
export function leastSquares(ys: readonly number[], columns: readonly (readonly number[])[], hasIntercept: boolean): Fit {
  const count = ys.length;
  const meanY = hasIntercept ? mean(ys) : 0;
  const meansX = columns.map((column) => (hasIntercept ? mean(column) : 0));
  const y = ys.map((value) => value - meanY);
  const basis: { readonly index: number; readonly unit: readonly number[]; readonly upper: readonly number[]; readonly length: number }[] = [];
  for (const [index, column] of columns.entries()) {
    let rest = column.map((value) => value - meansX[index]!);
    const size = Math.sqrt(dot(rest, rest));
    const upper = basis.map(() => 0);
    for (let round = 0; round < 2; round++) {
      for (const [k, { unit }] of basis.entries()) {
        const share = dot(unit, rest);
        upper[k] = upper[k]! + share;
        rest = rest.map((value, i) => value - share * unit[i]!);
      }
    }
    const length = Math.sqrt(dot(rest, rest));
    if (length <= size * DEPENDENT || length === 0) continue;
    basis.push({ index, unit: rest.map((value) => value / length), upper, length });
  }
  const shares = basis.map(({ unit }) => dot(unit, y));
  const slopes = columns.map(() => 0);
  const inBasis = solveUpper(basis, shares);
  basis.forEach(({ index }, k) => { slopes[index] = inBasis[k]!; });
  const intercept = hasIntercept ? meanY - dot(slopes, meansX) : 0;
  const left = y.map((value, i) => value - basis.reduce((total, { unit }, k) => total + shares[k]! * unit[i]!, 0));
  const degrees = count - basis.length - (hasIntercept ? 1 : 0);
  const squaresLeft = dot(left, left);
  const deviation = Math.sqrt(squaresLeft / degrees);
  // The inverse of the upper triangle, row by row: its rows' lengths are the slopes' errors in standard deviations.
  const inverse = basis.map((_, k) => solveUpper(basis, basis.map((__, j) => (j === k ? 1 : 0))));
  const slopeErrors = columns.map(() => 0);
  basis.forEach(({ index }, row) => { slopeErrors[index] = deviation * Math.hypot(...inverse.map((solution) => solution[row]!)); });
  const meansInBasis = basis.map(({ index }) => meansX[index]!);
  const towardsMeans = inverse.map((solution) => dot(solution, meansInBasis));
  const interceptError = hasIntercept ? deviation * Math.sqrt(1 / count + dot(towardsMeans, towardsMeans)) : 0;
  return { slopes, intercept, slopeErrors, interceptError, degrees, squaresExplained: dot(shares, shares), squaresLeft };
}

function solveUpper(basis: readonly { readonly upper: readonly number[]; readonly length: number }[], right: readonly number[]): number[] {
  const solution = right.slice();
  for (let k = basis.length - 1; k >= 0; k--) {
    let value = solution[k]!;
    for (let j = k + 1; j < basis.length; j++) value -= basis[j]!.upper[k]! * solution[j]!;
    solution[k] = value / basis[k]!.length;
  }
  return solution;
}
