import Fuse from "fuse.js";
import { BUDGET_HEADINGS } from "../../kinds/councilBudgets";
import { COUNCIL_MEASURES, councilHeading, councilsIn, jointHeading, type CouncilMeasure, type JointMeasure } from "../../kinds/postsComparison";
import type { TableKind } from "../../TableContent";
import { isMoney } from "../structure/importUnit";
import { isNoCouncil } from "../whose";
import { LABEL_FIELD, KIND_FIELD, PART_OF_FIELD, type SourceField } from "./sourceColumns";
import { ALL_COUNCILS, COUNCIL_WORDS, JOINT_WORDS, PROPOSED, targetColumns, type TargetColumn } from "./targetColumns";

/** Source column → heading in the table to be written; "" leaves the column out. */
export type Mapping = Readonly<Record<string, string>>;

/** How far a heading may be from what a column is usually called: 0 is the same, 1 anything. */
const CLOSE = 0.34;

/** What each source column most likely is: by exact heading, by other names, then by likeness. What is like nothing is left out; a table as found keeps it. */
export function suggestMapping(kind: TableKind, fields: readonly SourceField[], kept: Mapping = {}): Mapping {
  const suggested = kind === "facts" ? {} : kind === "postsComparison" ? suggestPosts(fields) : suggestByNames(fields, targetColumns(kind));
  const known = new Set(fields.map(({ name }) => name));
  const again = Object.fromEntries(Object.entries(kept).filter(([source]) => known.has(source)));
  return { ...suggested, ...again };
}

function suggestByNames(fields: readonly SourceField[], targets: readonly TargetColumn[]): Mapping {
  const names = targets.flatMap(({ heading, aliases }) => [heading, heading.replace(/\s*\([^)]*\)$/, ""), ...aliases].map((name) => ({ name, heading })));
  const fuse = new Fuse(names, { keys: ["name"], includeScore: true, threshold: CLOSE, ignoreLocation: true });
  const taken = new Set<string>();
  const found = new Map<string, string>();
  const settle = (field: SourceField, heading: string | undefined) => {
    if (heading === undefined || taken.has(heading) || found.has(field.name)) return;
    taken.add(heading);
    found.set(field.name, heading);
  };
  for (const field of fields) settle(field, names.find(({ name }) => name.toLowerCase() === field.name.toLowerCase())?.heading);
  for (const field of fields) {
    const [best] = fuse.search(field.name).filter(({ item }) => !taken.has(item.heading));
    settle(field, best?.item.heading);
  }
  const label = fields.find(({ name }) => name === LABEL_FIELD);
  if (label && !found.has(label.name)) settle(label, targets.find(({ required, unit, heading }) => required && !unit && !taken.has(heading))?.heading);
  return Object.fromEntries(fields.map(({ name }) => [name, found.get(name) ?? ""]));
}

/** Council and measure of "Northwick: Cost"; a council's name may also stand before the measure without a colon. */
function suggestPosts(fields: readonly SourceField[]): Mapping {
  const [line, kind, partOf] = targetColumns("postsComparison");
  const taken = new Set<string>();
  const side = sideBySide(fields);
  return Object.fromEntries(
    fields.map((field) => {
      const heading =
        field.name === LABEL_FIELD ? line!.heading : field.name === KIND_FIELD ? kind!.heading : field.name === PART_OF_FIELD ? partOf!.heading : field.kind === "figure" ? (side.get(field.name) ?? postsHeading(field.name) ?? bareHeading(field, fields)) : undefined;
      if (heading === undefined || taken.has(heading)) return [field.name, ""];
      taken.add(heading);
      return [field.name, heading];
    }),
  );
}

/** Left of "Northwick FTE" or "Cost – Northwick" when what is measured is taken away. */
const TRIM = /^[\s:/,(–-]+|[\s:/,)–-]+$/g;

/** Councils named in one line with what is measured, "Northwick FTE, Northwick cost, Southam FTE …": two of them at least. */
function sideBySide(fields: readonly SourceField[]): ReadonlyMap<string, string> {
  const found = fields.flatMap(({ name, kind }) => {
    if (kind !== "figure" || name.includes(": ") || PROPOSED.test(name) || Object.values(JOINT_WORDS).some((words) => words.test(name))) return [];
    const [measure, words] = (Object.entries(COUNCIL_WORDS) as [CouncilMeasure, RegExp][]).find(([, each]) => each.test(name)) ?? [];
    if (!measure || !words) return [];
    const council = name.replace(new RegExp(words, "gi"), " ").replace(/\s+/g, " ").replace(TRIM, "");
    return isNoCouncil(council) || ALL_COUNCILS.test(council) ? [] : [{ name, council, measure }];
  });
  const councils = new Set(found.filter(({ council }) => found.some((other) => other.council === council && other.measure === "fte")).map(({ council }) => council));
  if (councils.size < 2) return new Map();
  // Money under a council's name alone stands beside its posts.
  const costs = fields.filter(({ name, unit, kind }) => kind === "figure" && councils.has(name) && isMoney(unit)).map(({ name }) => [name, councilHeading(name, "cost")] as const);
  return new Map([...costs, ...found.filter(({ council }) => councils.has(council)).map(({ name, council, measure }) => [name, councilHeading(council, measure)] as const)]);
}

/** Posts under a council's name alone, as papers print them before its cost: "Northwick, Cost, Grant"; or under "Proposed". */
function bareHeading({ name, unit }: SourceField, fields: readonly SourceField[]): string | undefined {
  if (unit !== "FTE") return undefined;
  if (PROPOSED.test(name)) return jointHeading("proposedFte");
  return fields.some((other) => other.name.startsWith(`${name}: `)) ? councilHeading(name, "fte") : undefined;
}

function postsHeading(name: string): string | undefined {
  const [head = "", ...rest] = name.split(/:\s+/);
  const tail = rest.join(": ");
  const joint = (Object.entries(JOINT_WORDS) as [JointMeasure, RegExp][]).find(([, words]) => words.test(name))?.[0];
  if (joint) return jointHeading(joint);
  const measure = (Object.entries(COUNCIL_WORDS) as [CouncilMeasure, RegExp][]).find(([, words]) => words.test(tail || head))?.[0];
  if (!measure) return undefined;
  const alone = tail === "";
  if (PROPOSED.test(head)) return measure === "fte" ? jointHeading("proposedFte") : undefined;
  if (alone || ALL_COUNCILS.test(head)) return jointHeading(({ fte: "currentFte", cost: "currentCost", generalFund: "currentGeneralFund", grant: "currentGrant" } as const)[measure]);
  return councilHeading(head, measure);
}

/** Councils that a mapping speaks of. */
export const councilsOf = (mapping: Mapping): string[] => councilsIn(Object.values(mapping), Object.keys(COUNCIL_MEASURES) as CouncilMeasure[]);

/** What a comparison would miss: required columns that nothing is mapped to. */
export const missingColumns = (kind: TableKind, mapping: Mapping): string[] => {
  // Budgets of no stated scope are those of the council as a whole.
  const mapped = new Set<string>([...Object.values(mapping), ...(kind === "councilBudgets" ? [BUDGET_HEADINGS.scope] : [])]);
  return targetColumns(kind, councilsOf(mapping)).filter(({ required, heading }) => required && !mapped.has(heading)).map(({ heading }) => heading);
};

/** Headings that two source columns are mapped to. */
export const doubled = (mapping: Mapping): string[] => {
  const used = Object.values(mapping).filter((heading) => heading !== "");
  return [...new Set(used.filter((heading, i) => used.indexOf(heading) !== i))];
};
