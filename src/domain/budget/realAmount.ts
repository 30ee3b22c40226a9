import { outOfRange, type Outcome } from "../fault";
import { money, type Money, type Ratio } from "../units";

/** An amount in the prices of another year, by two values of one price index. */
export const realAmount = (amount: Money, indexFrom: Ratio, indexTo: Ratio): Outcome<Money> =>
  indexFrom <= 0 || indexTo <= 0
    ? outOfRange(`${indexFrom <= 0 ? "index_from" : "index_to"} is ${indexFrom <= 0 ? indexFrom : indexTo}. Enter the index of the year, above 0, both of the same base.`)
    : money((amount * indexTo) / indexFrom);
