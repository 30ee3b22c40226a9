import type { ITextField } from "office-ui-fabric-react/lib/TextField";
import { useCallback, useMemo, useRef, useState } from "react";
import { isActionFault } from "../../excel/ActionFault";
import { importTable, listImportMaps } from "../../excel/actions/importTable";
import type { LoadRequest } from "../../excel/actions/loadTables";
import { breathe } from "../../excel/Progress";
import { readAgain, readSource, type WorkbookSource } from "../../excel/readSource";
import { today } from "../../excel/today";
import { isFault } from "../../domain/fault";
import { changedCell } from "../../tables/import/changedCell";
import { decisionsKept, fundingDecided, withDecisions, type Decision, type Decisions } from "../../tables/import/decisions";
import { statedWeek } from "../../tables/import/establishment/statedWeek";
import type { ImportChoices } from "../../tables/import/importTable";
import { importedContent } from "../../tables/import/map/importedContent";
import { choicesFromMap, type ImportMap } from "../../tables/import/map/ImportMap";
import type { NamedMap } from "../../tables/import/map/mapsSheet";
import { sourceFields } from "../../tables/import/map/sourceColumns";
import { suggestMapping, type Mapping } from "../../tables/import/map/suggestMapping";
import { writtenAs } from "../../tables/import/map/writtenAs";
import type { SourceGrid } from "../../tables/import/SourceGrid";
import type { TableContent, TableKind } from "../../tables/TableContent";
import { usePane } from "../PaneContext";
import { askImport, type ReadImport } from "./askImport";
import type { ImportQuestion } from "./importMessages";
import { tableTitle } from "./tableTitle";

export const STEPS = ["Source", "What was found", "Columns", "Issues", "Write"] as const;

/** Where the table comes from. */
export type Source = WorkbookSource | { readonly from: "file"; readonly file: File };

type Opened = { readonly grid: SourceGrid } | { readonly name: string; readonly bytes: Uint8Array };

/** The wizard's answers so far. Nothing is written before the last step; going back keeps every answer. */
export function useImportWizard() {
  const { run } = usePane();
  const [step, setStep] = useState(0);
  const [source, setSource] = useState<Source>({ from: "selection" });
  const [opened, setOpened] = useState<Opened>();
  const [choices, setChoices] = useState<ImportChoices>({});
  const [read, setRead] = useState<ReadImport>();
  const [kind, setKind] = useState<TableKind>("facts");
  const [title, setTitle] = useState("");
  const [edited, setEdited] = useState<Mapping>({});
  const [maps, setMaps] = useState<readonly NamedMap[]>([]);
  const [mapName, setMapName] = useState("");
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({});
  const [decisions, setDecisions] = useState<Decisions>({});
  /** The full-time week as typed. */
  const [week, setWeek] = useState("");
  const weekField = useRef<ITextField>(null);

  const imported = read?.imported;
  const fields = useMemo(() => (imported ? sourceFields(imported) : []), [imported]);
  const mapping = useMemo(() => suggestMapping(kind, fields, edited), [kind, fields, edited]);

  const ask = useCallback(
    (from: Opened, wanted: ImportChoices, sheet?: string) => {
      const question: ImportQuestion = "grid" in from ? { kind: "grid", grid: from.grid, choices: wanted } : { kind: "file", ...from, choices: wanted, ...(sheet !== undefined && { sheet }) };
      return run({ title: "Reading the table", work: (progress) => askImport(question, progress), tell: ({ imported: { rows, issues } }) => ({ message: `${rows.length} rows read, ${issues.length} issues. Nothing is written yet.` }) });
    },
    [run],
  );

  const take = useCallback((result: ReadImport, wanted: ImportChoices) => {
    setRead(result);
    setChoices(wanted);
    setDecisions({});
    setWeek(wanted.fullTimeHours === undefined ? "" : String(wanted.fullTimeHours));
  }, []);

  /** Begins with a table that was just read: nothing that was answered for another goes along, its title and its map least of all. */
  const begin = useCallback(
    (result: ReadImport) => {
      setEdited({});
      setLabels({});
      setMapName("");
      take(result, {});
      setKind(writtenAs(result.imported));
      setTitle(tableTitle(result.imported, result.sheets, result.sheet, source.from === "file" ? source.file.name.replace(/\.[^.]+$/, "") : undefined));
    },
    [source, take],
  );

  /** Opens the source and reads it. */
  const open = useCallback(async () => {
    const from = await run<Opened>({
      title: "Opening the source",
      work: async (progress) => {
        if (source.from === "file") return { name: source.file.name, bytes: new Uint8Array(await source.file.arrayBuffer()) };
        const grid = await readSource(source, progress);
        return isActionFault(grid) ? grid : { grid };
      },
      tell: () => ({ message: "Opened." }),
    });
    const result = from && (await ask(from, {}));
    if (!from || !result) return;
    const kept = await listImportMaps();
    if (!isActionFault(kept)) setMaps(kept);
    setOpened(from);
    begin(result);
    setStep(1);
  }, [ask, begin, run, source]);

  /** Reads another sheet of the file. */
  const openSheet = useCallback(
    async (sheet: string) => {
      const result = opened && (await ask(opened, {}, sheet));
      if (result) begin(result);
    },
    [ask, begin, opened],
  );

  /** Reads the source again with other decisions about what it is. */
  const again = useCallback(
    async (wanted: ImportChoices) => {
      const result = opened && (await ask(opened, wanted, read?.sheet));
      if (!result) return;
      take(result, wanted);
      setKind(writtenAs(result.imported));
    },
    [ask, opened, read, take],
  );

  const stated = statedWeek(week);

  /** Reads the list again with the full-time week that was typed, as with a map that states it; whether that was possible. Decisions that it leaves untouched stay. */
  const applyWeek = useCallback(async () => {
    if (isFault(stated) || !imported || !opened) return false;
    const { fullTimeHours: _before, ...others } = choices;
    const wanted = { ...others, ...(stated !== undefined && { fullTimeHours: stated }) };
    const result = await ask(opened, wanted, read?.sheet);
    if (!result) return false;
    take(result, wanted);
    setDecisions(decisionsKept(imported, decisions, result.imported));
    return true;
  }, [ask, choices, decisions, imported, opened, read, stated, take]);

  /** A week that is typed and not yet used is used on the way; one that cannot be used is gone to. */
  const go = useCallback(
    (to: number) => {
      if (isFault(stated)) weekField.current?.focus();
      else if (stated === choices.fullTimeHours) setStep(to);
      else void applyWeek().then((used) => used && setStep(to));
    },
    [choices, stated, applyWeek],
  );

  const applyMap = useCallback(
    async (map: ImportMap) => {
      await again(choicesFromMap(map));
      if (map.table) setKind(map.table);
      setEdited(map.fields ?? {});
      setLabels(map.labels ?? {});
      setMapName(map.name ?? "");
    },
    [again],
  );

  /** What is decided so far, as a map to be kept in the workbook or in a file. */
  const map = useMemo((): NamedMap | undefined => {
    if (!imported) return undefined;
    const { unit } = choices;
    const fullTimeHours = isFault(stated) ? choices.fullTimeHours : stated;
    return { name: mapName.trim(), kind: imported.kind, ...(isMapUnit(unit) && { unit }), table: kind, fields: { ...mapping }, labels: { ...labels }, funding: { ...choices.funding, ...fundingDecided(imported, decisions) }, ...(fullTimeHours !== undefined && { fullTimeHours }) };
  }, [choices, decisions, imported, kind, labels, mapName, mapping, stated]);

  const decide = useCallback((at: readonly number[], decision: Decision | undefined) => {
    setDecisions((before) => {
      const after: Record<number, Decision> = { ...before };
      for (const i of at) {
        if (decision) after[i] = decision;
        else delete after[i];
      }
      return after;
    });
  }, []);

  /** The table as it will be written, but for its title: laying out a long list anew with every letter of that would be felt. */
  const content = useCallback(() => {
    if (!imported) return undefined;
    return importedContent(withDecisions(imported, decisions), { kind, mapping, title: "Imported table", on: today(), ...(choices.unit && { unit: choices.unit }), labels });
  }, [choices.unit, decisions, imported, kind, labels, mapping]);

  /** Whether the cells were changed after they were read. They are then read again, and what is new about them is to be seen before it is written. */
  const sourceChanged = useCallback(async (): Promise<boolean> => {
    if (!opened || !("grid" in opened) || source.from === "file" || !imported) return false;
    const again = await run<{ readonly changed?: { readonly grid: SourceGrid; readonly cell: string; readonly result: ReadImport } }>({
      title: "Looking at the source once more",
      work: async (progress) => {
        const grid = await readAgain(source, opened.grid, progress);
        if (grid === undefined || isActionFault(grid)) return grid ?? {};
        const cell = changedCell(opened.grid, grid);
        if (cell === undefined) return {};
        const result = await askImport({ kind: "grid", grid, choices }, progress);
        return isActionFault(result) ? result : { changed: { grid, cell, result } };
      },
      tell: ({ changed }) => (changed ? { message: `${changed.grid.name} was changed since it was read (${changed.cell} first), so it was read again. Nothing is written yet: look through the issues, then write.`, places: [{ label: `${changed.grid.name}, ${changed.cell}`, sheet: changed.grid.name, address: changed.cell }] } : { message: "The source is as it was read." }),
    });
    if (again?.changed) {
      const { grid, result } = again.changed;
      setOpened({ grid });
      take(result, choices);
      setDecisions(decisionsKept(imported, decisions, result.imported));
      setStep(STEPS.indexOf("Issues"));
    }
    return !again || again.changed !== undefined;
  }, [choices, decisions, imported, opened, run, source, take]);

  const write = useCallback(
    async (table: TableContent, as: LoadRequest["as"]) => {
      if (!imported || (await sourceChanged())) return;
      const done = await run({
        title: `Writing ${title}`,
        work: async (progress) => {
          progress.say("Laying out the table", 0, 0);
          await breathe();
          return importTable({ content: table, as, imported, decisions, on: today(), ...(map && map.name !== "" && { map }) }, progress);
        },
        tell: ({ sheet, log, rows }) => ({ message: `${rows.toLocaleString("en-GB")} rows written.`, places: [{ label: sheet, sheet }, { label: log, sheet: log }] }),
      });
      if (!done) return;
      setStep(0);
      setRead(undefined);
      setOpened(undefined);
      setSource((before) => (before.from === "file" ? { from: "file", file: new File([], "") } : before));
    },
    [decisions, sourceChanged, imported, map, run, title],
  );

  return {
    step, go, source, setSource, open, openSheet, read, imported, choices, again, fields, kind, title, setTitle, mapping,
    /** Columns of another kind of table are other columns: what was said of them does not hold. */
    setKind: (to: TableKind) => {
      setKind(to);
      setEdited({});
    },
    setTarget: (name: string, heading: string) => setEdited((before) => ({ ...before, [name]: heading })),
    week, setWeek, weekFault: isFault(stated) ? stated.fault : undefined, weekField, applyWeek,
    maps, mapName, setMapName, applyMap, map, decisions, decide, content, write,
    /** Where the cells can be gone to: only a table in the workbook. */
    cellsOn: source.from === "file" ? undefined : imported?.source,
  };
}

export type ImportWizard = ReturnType<typeof useImportWizard>;

const isMapUnit = (unit: ImportChoices["unit"]): unit is "£" | "£000" | "£m" => unit === "£" || unit === "£000" || unit === "£m";
