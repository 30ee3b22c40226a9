import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { list, sameLength, shapedAs } from "../readers";
import { MEMORANDUM_2012 } from "../sources";
import { laidLike, withSize } from "../twin/alongList";
import { numbersOnly, whereLengthsMatch } from "../twin/NativeArgument";
import { cellCount } from "../twin/Shape";

export const calculate = wholesale("SHARE.NET", [list("costs"), list("benefits")], (costs, benefits) => {
  const fault = sameLength({ name: "costs", length: costs.values.length }, { name: "benefits", length: benefits.values.length });
  if (fault) return fault;
  const nets = benefits.values.map((benefit, i) => benefit - costs.values[i]!);
  return shapedAs<number | boolean>([...nets, nets.every((net) => net >= 0)], costs.tall);
});

export const facts: Facts = {
  summary: "What each council gains on balance, and whether none loses.",
  parameters: [
    { help: "cost borne by each council, positive", unit: "any one unit of money", sample: "{100,100,100}" },
    { help: "benefit to each council, positive", unit: "the same unit", sample: "{384,460,549}" },
  ],
  returns: { unit: "the unit of the costs, then TRUE or FALSE", help: "one figure per council in the shape of the costs, then TRUE when none is below 0" },
  formula: "benefit − cost; TRUE when every council's is 0 or more",
  errors: ["#VALUE! when the lists differ in length or a cell is text"],
  source: { title: MEMORANDUM_2012, heading: "3.3, mutual benefit (costs are illustrative)" },
  examples: [
    { case: "all three gain", args: [[100, 100, 100], [384, 460, 549]], gives: [[284, 360, 449, true]] },
    { case: "one loses", args: [[[100], [100]], [[384], [60]]], gives: [[284], [-40], [false]] },
    { case: "nobody gains or loses", args: [10, 10], gives: [[0, true]] },
    { case: "lists that differ", args: [[100, 100, 100], [384, 460]], faults: "#VALUE!", says: /costs has 3 values and benefits has 2/ },
    { case: "text for a cost", args: [["tbc", 1], [3, 4]], faults: "#VALUE!" },
  ],
  native: {
    says: "benefits-costs one by one, and whether none is below 0, in one array formula",
    array: (costs, benefits) =>
      withSize(costs, "costs", (list) => {
        const [cost, benefit] = [list.text, laidLike(list, benefits!)];
        const count = cellCount(list.shape);
        const nets = count === 1 ? [`${benefit}-${cost}`] : Array.from({ length: count }, (_, i) => `INDEX(${benefits!.text},${i + 1})-INDEX(${cost},${i + 1})`);
        const places = Array.from({ length: count + 1 }, (_, i) => i + 1).join(list.shape.rows > 1 ? ";" : ",");
        return whereLengthsMatch([costs, benefits], numbersOnly([cost, benefit], `CHOOSE({${places}},${nets.join(",")},SUMPRODUCT(--(${benefit}-${cost}<0))=0)`));
      }),
  },
};
