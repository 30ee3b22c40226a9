import { isCallNode, isIdentifierNode, isLambdaNode, isLetNode, isReferenceNode, parse, tokenize } from "@borgar/fx";
import type { FunctionsFile } from "../functions/functionMetadata";

type Node = ReturnType<typeof parse>;

/** What Excel would say of a formula before it calculates it. */
export interface Objection {
  /** Excel does not take it as a formula at all. */
  readonly refused: boolean;
  readonly message: string;
}

function* nodesIn(node: unknown): Iterable<Node> {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) {
    for (const part of node) yield* nodesIn(part);
    return;
  }
  if ("type" in node) yield node as Node;
  for (const [key, part] of Object.entries(node)) if (key !== "loc") yield* nodesIn(part);
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

/** undefined for a formula that Excel takes and whose functions and names are known. */
export function objectionTo(formula: string, isFunction: (name: string) => boolean, { functions }: FunctionsFile): Objection | undefined {
  if (!formula.startsWith("=")) return { refused: true, message: `${JSON.stringify(formula)} is no formula. A formula starts with "=", for example =SUM(1,2).` };
  let tree: Node;
  try {
    tree = parse(tokenize(formula, { mergeRefs: true }), { permitArrayCalls: true, permitArrayRanges: true });
  } catch {
    return { refused: true, message: `${formula} is not written as Excel can read it. Look for a missing bracket, comma or quotation mark.` };
  }
  const nodes = [...nodesIn(tree)];
  for (const node of nodes) {
    if (!isCallNode(node) || !isIdentifierNode(node.callee)) continue;
    const name = node.callee.name.toUpperCase();
    const own = functions.find((candidate) => candidate.name.toUpperCase() === name);
    if (own) {
      const least = own.parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
      const most = own.parameters.at(-1)?.repeating ? Infinity : own.parameters.length;
      const given = node.arguments.length;
      if (given < least || given > most) {
        return {
          refused: true,
          message: `${own.name} takes ${least === most ? plural(most, "argument") : `${least} to ${most} arguments`} (${own.parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(", ")}) and was given ${given}.`,
        };
      }
    } else if (!isFunction(name)) {
      return { refused: false, message: `There is no function ${node.callee.name}.${closest(node.callee.name, functions.map((each) => each.name))}` };
    }
  }
  const unknown = nodes.find((node) => isReferenceNode(node) && node.kind === "name" && !isDeclared(nodes, node.value));
  if (unknown && isReferenceNode(unknown)) return { refused: false, message: `There is no name ${unknown.value}. Text stands in quotation marks: "${unknown.value}".` };
  return undefined;
}

/** Whether LET or LAMBDA brings the name with it. */
const isDeclared = (nodes: readonly Node[], name: string): boolean =>
  nodes.some((node) => {
    const brought = isLetNode(node) ? node.declarations.map(({ id }) => id.name) : isLambdaNode(node) ? node.params.map((parameter) => parameter.name) : [];
    return brought.some((other) => other.toLowerCase() === name.toLowerCase());
  });

/** One of ours that shares its last part, as for PERHEAD without BUDGET before it. */
function closest(name: string, ours: readonly string[]): string {
  const last = name.toUpperCase().split(".").at(-1)!;
  const near = ours.filter((own) => own.split(".").at(-1) === last || own.startsWith(`${name.toUpperCase()}.`));
  return near.length === 0 ? "" : ` Did you mean ${near.slice(0, 3).join(" or ")}?`;
}
