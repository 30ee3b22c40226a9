/**
 * An annuity's sums, signed as in Excel: what is paid out is negative. `due` is 1 where payments fall at the beginning of each period, else 0.
 * Present value × growth + payments, with their interest, + future value = 0.
 */
export interface Annuity {
  readonly rate: number;
  readonly periods: number;
  readonly due: 0 | 1;
}

const growthOf = ({ rate, periods }: Annuity): number => (1 + rate) ** periods;
/** What payments of 1 come to at the end. */
const sumOfPayments = (annuity: Annuity): number => {
  const { rate, periods, due } = annuity;
  return rate === 0 ? periods : ((1 + rate * due) * (growthOf(annuity) - 1)) / rate;
};

export const futureValue = (annuity: Annuity, payment: number, present: number): number => -(present * growthOf(annuity) + payment * sumOfPayments(annuity));
export const presentValue = (annuity: Annuity, payment: number, future: number): number => -(future + payment * sumOfPayments(annuity)) / growthOf(annuity);
export const payment = (annuity: Annuity, present: number, future: number): number => -(future + present * growthOf(annuity)) / sumOfPayments(annuity);

/** The interest within one period's payment. */
export function interestPart(annuity: Annuity, period: number, present: number, future: number): number {
  const { rate, due } = annuity;
  const each = payment(annuity, present, future);
  if (due === 0) return futureValue({ rate, periods: period - 1, due: 0 }, each, present) * rate;
  return period === 1 ? 0 : (futureValue({ rate, periods: period - 2, due: 1 }, each, present) - each) * rate;
}

/** The repayment within one period's payment, which grows with each period; worked out by itself, since late interest leaves few digits of it. */
export function repaymentPart(annuity: Annuity, period: number, present: number, future: number): number {
  const { rate, periods, due } = annuity;
  if (rate === 0) return -(present + future) / periods;
  if (due === 1 && period === 1) return payment(annuity, present, future);
  return ((-(present + future) * rate) / (growthOf(annuity) - 1)) * (1 + rate) ** (period - 1 - due);
}

/** What the sums come to at a rate: 0 at the right one. */
export const excessAt = (annuity: Annuity, each: number, present: number, future: number): number => present * growthOf(annuity) + each * sumOfPayments(annuity) + future;
