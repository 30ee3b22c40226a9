import { Link } from "office-ui-fabric-react/lib/Link";
import { SearchBox } from "office-ui-fabric-react/lib/SearchBox";
import { useState } from "react";
import { registry } from "../../functions/registry";
import { functionGroups } from "../functions/functionGroups";
import { FunctionPage } from "../functions/FunctionPage";
import { Group } from "../Group";

const counted = (count: number) => (count === 1 ? "1 function" : `${count} functions`);
const itemId = (name: string) => `function-${name}`;

/** Every function: search, read, insert. */
export function FunctionsTab() {
  const [search, setSearch] = useState("");
  const [opened, setOpened] = useState<string>();
  const definition = registry.find(({ name }) => name === opened);

  if (definition) {
    const back = () => {
      setOpened(undefined);
      // The list is drawn first.
      setTimeout(() => document.getElementById(itemId(definition.name))?.focus(), 0);
    };
    return <FunctionPage definition={definition} onBack={back} />;
  }

  const groups = functionGroups(search);
  const found = groups.reduce((sum, { functions }) => sum + functions.length, 0);
  return (
    <>
      <h2>Functions</h2>
      <SearchBox placeholder="Search, for example grant or per head" ariaLabel="Search the functions" value={search} onChange={(_, text = "") => setSearch(text)} onClear={() => setSearch("")} />
      <p className="note" role="status">
        {search.trim() === "" ? `${counted(found)}, to type in any cell` : found === 0 ? `No function speaks of “${search.trim()}”. Try one word, such as saving, share or cost.` : counted(found)}
      </p>
      <div>
        {groups.map(({ namespace, title, functions }) => (
          <Group key={namespace} title={title} summary={`${namespace}, ${functions.length}`} open={search.trim() !== ""}>
            <ul className="functions">
              {functions.map(({ name, summary }) => (
                <li key={name}>
                  <Link as="button" id={itemId(name)} className="cell-link" onClick={() => setOpened(name)}>
                    {name}
                  </Link>
                  <p className="note">{summary}</p>
                </li>
              ))}
            </ul>
          </Group>
        ))}
      </div>
    </>
  );
}
