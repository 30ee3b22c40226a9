import { Dropdown } from "office-ui-fabric-react/lib/Dropdown";
import { useEffect, useState } from "react";
import { isActionFault } from "../../excel/ActionFault";
import { chooseTable, readChosenTables } from "../../excel/actions/chooseTables";
import { background } from "../../excel/background";
import { NO_TABLE, TABLE_ROLES, type ChosenTable } from "../../tables/comparison/chooseTables";
import { Group } from "../Group";
import { usePane } from "../PaneContext";

/** Which table is compared for each part, why, and which else could be. */
export function TablesCompared() {
  const { overview, busy, tab, run } = usePane();
  const [chosen, setChosen] = useState<readonly ChosenTable[]>([]);
  const reads = tab === "compare" && !busy && overview !== undefined;
  useEffect(() => {
    if (!reads) return undefined;
    let late = false;
    void readChosenTables(background).then((found) => {
      if (!late) setChosen(isActionFault(found) ? [] : found);
    });
    return () => {
      late = true;
    };
  }, [reads, overview]);

  const loaded = chosen.filter(({ table, others }) => table !== undefined || others.length > 0);
  if (loaded.length === 0) return null;
  const several = loaded.filter(({ others }) => others.length > 0);
  const choose = ({ role }: ChosenTable, marker: string) => {
    const table = [...chosen.flatMap((each) => [...(each.table ? [each.table] : []), ...each.others])].find((each) => each.marker === marker);
    void run({
      title: "Choosing the table",
      work: () => chooseTable(role, table?.sheet),
      tell: ({ label }) => ({ message: `${label}: ${table?.sheet ?? "none"}. It counts when the comparison is written.` }),
    });
  };
  return (
    <Group title="Tables compared" summary={several.length === 0 ? "one of each" : `several of ${several.length === 1 ? "one kind" : `${several.length} kinds`} loaded`} open={several.length > 0}>
      {loaded.map((each) => {
        const { role, table, why, others } = each;
        const { label, needed } = TABLE_ROLES[role];
        if (others.length === 0 && needed) return <p key={role}>{`${label}: ${table?.sheet ?? "none"}, ${why}.`}</p>;
        const options = [...(table ? [table] : []), ...others].sort((a, b) => a.position - b.position);
        return (
          <div key={role}>
            <Dropdown
              label={label}
              disabled={busy}
              selectedKey={table?.marker ?? NO_TABLE}
              options={[...options.map(({ marker, sheet, origin }) => ({ key: marker, text: `${sheet} (${origin})` })), ...(needed ? [] : [{ key: NO_TABLE, text: "None" }])]}
              onChange={(_, option) => option && choose(each, String(option.key))}
            />
            <p className="note">{`${why[0]!.toUpperCase()}${why.slice(1)}.`}</p>
          </div>
        );
      })}
    </Group>
  );
}
