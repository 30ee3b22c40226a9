import { betaShares } from "./incompleteBeta";
import { gammaShares } from "./incompleteGamma";
import { binomialTerm, poissonTerm } from "./saddlePoint";
import { solveRising, type AtPlace, type Shares } from "./solveRising";

/** The gamma distribution with scale 1. */
export const gammaDensity = (x: number, shape: number): number => {
  if (x < 0) return 0;
  if (x === 0) return shape < 1 ? Infinity : shape === 1 ? 1 : 0;
  return shape < 1 ? (poissonTerm(shape, x) * shape) / x : poissonTerm(shape - 1, x);
};
const gammaAt = (shape: number) => (x: number): AtPlace => ({ ...gammaShares(shape, x), density: gammaDensity(x, shape) });
export const gammaInverse = (wanted: Shares, shape: number): number => (wanted.below === 0 ? 0 : solveRising(wanted, gammaAt(shape), 0, Infinity));

/** The beta distribution from 0 to 1. */
export const betaDensity = (x: number, a: number, b: number): number => {
  if (x < 0 || x > 1) return 0;
  if (x === 0) return a < 1 ? Infinity : a === 1 ? b : 0;
  if (x === 1) return b < 1 ? Infinity : b === 1 ? a : 0;
  return ((a * b) / (a + b)) * (binomialTerm(a, a + b, x) / (x * (1 - x)));
};
const betaAt = (a: number, b: number) => (x: number): AtPlace => ({ ...betaShares(a, b, x), density: betaDensity(x, a, b) });
/** Close to 1 the distance from 1 is solved for, which has more digits. */
export const betaInverse = ({ below, above }: Shares, a: number, b: number): number => {
  if (below === 0 || above === 0) return below;
  return betaShares(a, b, 0.5).below >= below ? solveRising({ below, above }, betaAt(a, b), 0, 0.5) : 1 - solveRising({ below: above, above: below }, betaAt(b, a), 0, 0.5);
};

/** Student's t, from 0 up: the shares of both tails together nearer than x and beyond it. */
const tShares = (x: number, degrees: number): Shares => {
  const square = x * x;
  return betaShares(0.5, degrees / 2, square / (degrees + square), degrees / (degrees + square));
};
/** The share above x, from 0 up. */
export const tAbove = (x: number, degrees: number): number => tShares(x, degrees).above / 2;
export const tBelow = (x: number, degrees: number): number => (x < 0 ? tAbove(-x, degrees) : 0.5 + tShares(x, degrees).below / 2);
/** By the beta density of its square, which keeps its digits for many degrees of freedom. */
export const tDensity = (x: number, degrees: number): number => {
  const size = Math.max(Math.abs(x), 1e-8);
  const square = size * size;
  const term = binomialTerm(degrees / 2, degrees / 2 + 0.5, degrees / (degrees + square), square / (degrees + square));
  return (term * degrees) / (2 * (degrees + 1)) / size;
};
/** What a share of both tails together lies beyond. */
export const tInverseTwoTails = (share: number, degrees: number): number => {
  if (share >= 1) return 0;
  const at = (x: number): AtPlace => ({ ...tShares(x, degrees), density: 2 * tDensity(x, degrees) });
  return solveRising({ below: 1 - share, above: share }, at, 0, Infinity);
};

/** F: shares and density at x. */
export const fAt = (x: number, d1: number, d2: number): AtPlace => {
  const sum = d1 * x + d2;
  const [share, rest] = [(d1 * x) / sum, d2 / sum];
  const shares = x <= 0 ? { below: 0, above: 1 } : betaShares(d1 / 2, d2 / 2, share, rest);
  return { ...shares, density: fDensity(x, d1, d2, share, rest) };
};
const fDensity = (x: number, d1: number, d2: number, share: number, rest: number): number => {
  if (x <= 0) return d1 < 2 ? Infinity : d1 === 2 ? 1 : 0;
  const [a, b] = [d1 / 2, d2 / 2];
  return (((a * b) / (a + b)) * binomialTerm(a, a + b, share, rest)) / x;
};
export const fInverse = (wanted: Shares, d1: number, d2: number): number => (wanted.below === 0 ? 0 : solveRising(wanted, (x) => fAt(x, d1, d2), 0, Infinity));
