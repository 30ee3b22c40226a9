import { isFault, wrongValue, type Outcome } from "../domain/fault";
import { shapedAs, type NumberList } from "./readers";

/** One amount over the years of a profile, in the profile's shape; or a column of amounts, a row of years for each. */
export function across(amounts: NumberList, amountName: string, profile: NumberList, profileName: string, compute: (amount: number, profile: readonly number[]) => Outcome<readonly number[]>): Outcome<number[][]> {
  if (amounts.values.length !== 1 && (!amounts.tall || profile.tall)) return wrongValue(`several amounts need a column of ${amountName} and a row of ${profileName}. Give one amount, or lay them so.`);
  const rows: (readonly number[])[] = [];
  for (const amount of amounts.values) {
    const row = compute(amount, profile.values);
    if (isFault(row)) return row;
    rows.push(row);
  }
  return amounts.values.length === 1 ? shapedAs(rows[0]!, profile.tall) : rows.map((row) => [...row]);
}
