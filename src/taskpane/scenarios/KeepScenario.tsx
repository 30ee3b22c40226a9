import { PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { useState } from "react";
import { copyScenario, saveScenario } from "../../excel/actions/scenarios";
import { background } from "../../excel/background";
import { usePane } from "../PaneContext";

interface Props {
  readonly names: readonly string[];
  /** The scenario that is copied; the assumptions in use are kept when left out. */
  readonly from?: string;
  readonly onKept?: () => void;
}

/** Asks a name, an author and a note, and keeps the assumptions in use, or a copy of another scenario, in a column of its own. */
export function KeepScenario({ names, from, onKept }: Props) {
  const { busy, run } = usePane();
  const [name, setName] = useState("");
  const [author, setAuthor] = useState("");
  const [notes, setNotes] = useState("");
  const wanted = name.trim();
  const there = names.find((other) => other.toLowerCase() === wanted.toLowerCase());
  const refused = there !== undefined && from !== undefined ? `There is a scenario “${there}” already. Give the copy another name.` : undefined;

  const keep = async () => {
    const note = { ...(author.trim() !== "" && { author: author.trim() }), ...(notes.trim() !== "" && { notes: notes.trim() }) };
    const kept = await run({
      title: `Keeping ${wanted}`,
      work: (progress) => (from === undefined ? saveScenario(wanted, background, note, progress) : copyScenario(from, wanted, background, note, progress)),
      tell: ({ sheet }) => ({ message: `Scenario “${wanted}” kept.`, places: [{ label: sheet, sheet }] }),
    });
    if (!kept) return;
    setName("");
    setNotes("");
    onKept?.();
  };

  return (
    <>
      <TextField label="Name" required value={name} maxLength={60} autoComplete="off" onChange={(_, text = "") => setName(text)} {...(refused !== undefined && { errorMessage: refused })} />
      <TextField label="Author" value={author} autoComplete="off" onChange={(_, text = "") => setAuthor(text)} />
      <TextField label="Why it was made" multiline autoAdjustHeight rows={2} value={notes} onChange={(_, text = "") => setNotes(text)} />
      {there !== undefined && from === undefined && <p className="notice">“{there}” is there already: its column is written anew.</p>}
      <div className="buttons">
        <PrimaryButton text={from === undefined ? "Keep as a scenario" : `Copy ${from}`} disabled={busy || wanted === "" || refused !== undefined} allowDisabledFocus onClick={() => void keep()} />
      </div>
    </>
  );
}
