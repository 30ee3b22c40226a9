import { zeroDivisor, type Outcome } from "../fault";
import { money, type Fte, type Money } from "../units";

/** Cost of one full-time equivalent post, in the unit of the cost. */
export const costPerFte = (cost: Money, posts: Fte): Outcome<Money> =>
  posts === 0 ? zeroDivisor("fte is 0 or blank. Enter the posts that the cost pays for.") : money(cost / posts);
