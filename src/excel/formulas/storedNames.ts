import { registry } from "../../functions/registry";
import { FUNCTION_PREFIX } from "../functionPrefix";

/** As Excel keeps a custom function's name in a file, and shows it when it does not know the add-in: _xldudf_SAVINGS_GRANTADJ. */
const STORED = "_xldudf_";

const typedName = (name: string): string => (FUNCTION_PREFIX ? `${FUNCTION_PREFIX}.${name}` : name);

const TYPED: ReadonlyMap<string, string> = new Map(
  registry.flatMap(({ name }) => [name, typedName(name)].map((known) => [`${STORED}${known.replace(/\./g, "_")}`.toUpperCase(), typedName(name)] as const)),
);

/** Texts in quotes are passed over. Excel may put a link to another workbook in front: [2]!_xldudf_… or 'C:\file.xlam'!_xldudf_… */
const NAMES = /"(?:[^"]|"")*"|(?:\[\d+\]!|'(?:[^']|'')*'!)?(_xldudf_\w+)(?=\()/gi;

/** The formula with our functions' stored names as they are typed; undefined when it holds none. */
export function withTypedNames(content: string): string | undefined {
  let changed = false;
  const typed = content.replace(NAMES, (found, stored: string | undefined) => {
    const name = stored && TYPED.get(stored.toUpperCase());
    if (!name) return found;
    changed = true;
    return name;
  });
  return changed ? typed : undefined;
}
