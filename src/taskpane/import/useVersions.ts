import { useCallback, useMemo, useState } from "react";
import { isFault } from "../../domain/fault";
import { isActionFault, type ActionFault } from "../../excel/ActionFault";
import { comparableSheets, compareVersions, readVersion } from "../../excel/actions/compareVersions";
import type { OwnSheet } from "../../excel/ownSheets";
import type { Progress } from "../../excel/Progress";
import { readSource } from "../../excel/readSource";
import type { ImportChoices } from "../../tables/import/importTable";
import { differencesOf, type CompareChoices } from "../../tables/versions/differences";
import { looksLikeLedger, suggestColumns, suggestKey } from "../../tables/versions/suggestPairing";
import { versionFromImport } from "../../tables/versions/versionFromImport";
import type { VersionTable } from "../../tables/versions/VersionTable";
import { usePane } from "../PaneContext";
import { askImport } from "./askImport";
import type { ImportQuestion } from "./importMessages";

/** Where the second version comes from. */
export type SecondSource = { readonly from: "own"; readonly marker: string } | { readonly from: "selection" } | { readonly from: "file"; readonly file: File | undefined };

interface ReadVersions {
  readonly own: OwnSheet;
  readonly first: VersionTable;
  readonly second: VersionTable;
  /** Sheets of a workbook file, when there are several, and the one that was read. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  /** Cells of the second that could not be read. */
  readonly unread: number;
}

type Second = Pick<ReadVersions, "second" | "sheets" | "sheet" | "unread">;
type Unit = ImportChoices["unit"];

async function readSecond(source: SecondSource, sheets: readonly OwnSheet[], unit: Unit, sheet: string | undefined, progress: Progress): Promise<Second | ActionFault> {
  if (source.from === "own") {
    const own = sheets.find(({ marker }) => marker === source.marker);
    const second = own ? await readVersion(own, progress) : { fault: "Choose the second table." };
    return isActionFault(second) ? second : { second, sheets: [], sheet: "", unread: 0 };
  }
  const choices: ImportChoices = unit ? { unit } : {};
  const grid = source.from === "selection" ? await readSource(source, progress) : undefined;
  if (isActionFault(grid)) return grid;
  const question = grid ? { kind: "grid" as const, grid, choices } : await questionOf(source, choices, sheet);
  if (isActionFault(question)) return question;
  const read = await askImport(question, progress);
  if (isActionFault(read)) return read;
  const second = versionFromImport({ imported: read.imported, top: read.preview.top, ...(grid && { grid }), ...(unit && { unit }) });
  return { second, sheets: read.sheets, sheet: read.sheet, unread: read.imported.issues.filter(({ severity }) => severity === "empty").length };
}

async function questionOf(source: SecondSource, choices: ImportChoices, sheet: string | undefined): Promise<ImportQuestion | ActionFault> {
  const file = source.from === "file" ? source.file : undefined;
  if (!file) return { fault: "Choose a file." };
  return { kind: "file", name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), choices, ...(sheet !== undefined && { sheet }) };
}

const firstKeyOf = ({ columns }: VersionTable): string => (columns.find(({ isFigure }) => !isFigure) ?? columns[0]!).heading;

function suggested(first: VersionTable, second: VersionTable): CompareChoices {
  const firstKey = firstKeyOf(first);
  const secondKey = suggestKey(first, firstKey, second);
  return { firstKey, secondKey, addUp: looksLikeLedger(second, secondKey), columns: suggestColumns(first, second) };
}

/** A table of ours against a second version or a ledger: read both, say what belongs together, write the report. Only the last writes. */
export function useVersions() {
  const { overview, run } = usePane();
  const sheets = useMemo(() => (overview ? comparableSheets(overview.workbook) : []), [overview]);
  const [chosen, setFirst] = useState<string>();
  const [source, setSource] = useState<SecondSource>({ from: "file", file: undefined });
  const [unit, setUnit] = useState<Unit>();
  const [read, setRead] = useState<ReadVersions>();
  const [choices, setChoices] = useState<CompareChoices>();
  const own = sheets.find(({ marker }) => marker === chosen) ?? sheets.at(-1);

  const open = useCallback(
    async (stated: Unit = undefined, sheet?: string) => {
      const found = await run<ReadVersions>({
        title: "Reading both versions",
        work: async (progress) => {
          if (!own) return { fault: "Load or import a table first." };
          const first = await readVersion(own, progress);
          if (isActionFault(first)) return first;
          const second = await readSecond(source, sheets, stated, sheet, progress);
          return isActionFault(second) ? second : { own, first, ...second };
        },
        tell: ({ first, second }) => ({ message: `${first.rows.toLocaleString("en-GB")} and ${second.rows.toLocaleString("en-GB")} rows read. Nothing is written yet.` }),
      });
      if (!found) return;
      setUnit(stated);
      setRead(found);
      setChoices(suggested(found.first, found.second));
    },
    [own, run, sheets, source],
  );

  const found = useMemo(() => read && choices && differencesOf(read.first, read.second, choices), [read, choices]);
  const change = useCallback((to: Partial<CompareChoices>) => setChoices((before) => before && { ...before, ...to }), []);

  /** Back to the choice of versions; a file has to be chosen again, as its field then says. */
  const close = useCallback(() => {
    setRead(undefined);
    setSource((before) => (before.from === "file" ? { from: "file", file: undefined } : before));
  }, []);

  const write = useCallback(async () => {
    if (!read || !choices) return;
    const done = await run({
      title: `Comparing ${read.own.sheet} with ${read.second.name}`,
      work: (progress) => compareVersions({ own: read.own, first: read.first, second: read.second, choices }, progress),
      tell: ({ sheet, rows, differ }) => ({ message: `${rows.Changed} ${rows.Changed === 1 ? "row" : "rows"} changed, ${rows.Added} added, ${rows.Removed} removed; ${differ === 0 ? "no figure differs" : differ === 1 ? "1 figure differs" : `${differ} figures differ`} by more than rounding.`, places: [{ label: sheet, sheet }] }),
    });
    if (done) close();
  }, [choices, close, read, run]);

  return { sheets, own, setFirst, source, setSource, open, unit, read, choices, change, found: isFault(found) ? undefined : found, fault: isFault(found) ? found.fault : undefined, write, close };
}

export type Versions = ReturnType<typeof useVersions>;
