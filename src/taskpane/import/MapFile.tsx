import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { useId } from "react";
import { isFault } from "../../domain/fault";
import { mapFileText, readMapFile } from "../../tables/import/map/mapFile";
import { usePane } from "../PaneContext";
import { saveFile } from "../report/saveFile";
import type { ImportWizard } from "./useImportWizard";

/** The map goes to a file and comes back from one: for another workbook, or for the command line. */
export function MapFile({ wizard: { map, applyMap } }: { readonly wizard: ImportWizard }) {
  const { busy, run } = usePane();
  const fileId = useId();
  const open = async (file: File) => {
    const found = await run({ title: "Opening the map", work: async () => readMapFile(await file.text(), file.name), tell: () => ({ message: `The map ${file.name} is applied.` }) });
    if (found && !isFault(found)) await applyMap(found);
  };
  const save = () => {
    if (!map) return;
    const { name, ...rest } = map;
    saveFile(new TextEncoder().encode(mapFileText(name === "" ? rest : map)), `${name === "" ? "import map" : name.replace(/[\\/:*?"<>|]/g, " ")}.json`, "application/json");
  };
  return (
    <section aria-label="Map as a file">
      <div>
        <label htmlFor={fileId} className="field-label">
          Or use a map from a file (.json)
        </label>
        <input
          id={fileId}
          type="file"
          accept=".json"
          disabled={busy}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) void open(file);
          }}
        />
      </div>
      <div className="buttons">
        <DefaultButton text="Save these decisions as a file" disabled={!map} onClick={save} />
      </div>
    </section>
  );
}
