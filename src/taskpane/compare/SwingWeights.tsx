import { PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { ChoiceGroup } from "office-ui-fabric-react/lib/ChoiceGroup";
import { Dropdown } from "office-ui-fabric-react/lib/Dropdown";
import { useState } from "react";
import { MOST_VALUABLE } from "../../domain/model/swingWeights";
import { isActionFault } from "../../excel/ActionFault";
import { giveSwings } from "../../excel/actions/swingWeights";
import { FROM_SWINGS, type WeightsFrom } from "../../tables/comparison/Choices";
import { COMMON_SET } from "../../tables/comparison/swingRefs";
import { CellLink } from "../CellLink";
import { Group } from "../Group";
import { usePane } from "../PaneContext";
import { mostValuable, NO_SWING_ENTRIES, swingFields, swingPreview, type SwingEntries } from "./swingEntries";
import { SwingOutcome } from "./SwingOutcome";
import { SwingRow } from "./SwingRow";
import { useSwings } from "./useSwings";

const COMMON_TEXT = "All councils together (common weights)";
const FROM_TEXTS: Readonly<Record<WeightsFrom, string>> = { "as entered": "Weights as entered", "from swings": "Weights from these swings" };

/** Weights by judging swings: for the common set and for each council, what the step from worst to best is worth on each criterion. */
export function SwingWeights() {
  const { busy, run } = usePane();
  const swings = useSwings("compare");
  const [picked, setPicked] = useState(COMMON_SET);
  const [all, setAll] = useState<Readonly<Record<string, SwingEntries>>>({});
  if (!swings || (isActionFault(swings) && swings.address === undefined)) return null;
  if (isActionFault(swings)) {
    return (
      <Group title="Weights from swings" summary="cannot be judged">
        <p className="bad">
          {swings.fault} {swings.sheet !== undefined && <CellLink sheet={swings.sheet} address={swings.address!}>Show the cell</CellLink>}
        </p>
      </Group>
    );
  }

  const { sheet, criteria, sets } = swings;
  const set = sets.find(({ name }) => name === picked) ?? sets[0]!;
  const entries = all[set.name] ?? NO_SWING_ENTRIES;
  const enter = (points: Readonly<Record<string, string>>, from = entries.from) => setAll({ ...all, [set.name]: { points: { ...entries.points, ...points }, ...(from && { from }) } });
  const fields = swingFields(swings, set, entries);
  const most = mostValuable(criteria, fields);
  const judged = criteria.filter(({ swing }) => swing > 0);
  const equal = criteria.filter(({ swing }) => swing === 0);
  const missing = criteria.filter(({ swing }, c) => swing > 0 && fields[c]!.value === null).length;
  const from = entries.from ?? set.from;
  const preview = swingPreview(swings, set, fields);
  const refused = fields.some(({ fault }) => fault !== undefined)
    ? "Mend the points first."
    : from === FROM_SWINGS && !preview
      ? "Give every swing its points first: weights from swings need them all."
      : undefined;
  const untouched = Object.keys(entries.points).length === 0 && (entries.from === undefined || entries.from === set.from);
  const counting = sets.filter((candidate) => candidate.from === FROM_SWINGS).length;

  const write = async () => {
    const written = await run({
      title: "Writing the swings",
      work: () => giveSwings({ set: set.name, from, points: Object.fromEntries(criteria.flatMap(({ name }, c) => (name in entries.points ? [[name, fields[c]!.value]] : []))) }),
      tell: (place) => ({ message: `Swings of ${set.name} written; weights count ${from}.`, places: [{ label: place.sheet, ...place }] }),
    });
    if (written) setAll({ ...all, [set.name]: NO_SWING_ENTRIES });
  };

  return (
    <Group title="Weights from swings" summary={counting === 0 ? "not in use" : `${counting} of ${sets.length} sets`}>
      <p className="note">
        A swing is the step from the worst to the best mark among the options. Pick the step that is worth most to you: it counts {MOST_VALUABLE}. Give each other step what it is worth beside that one. All of it stands on{" "}
        <CellLink sheet={sheet}>{sheet}</CellLink>.
      </p>
      <Dropdown label="Whose weights" selectedKey={set.name} options={sets.map(({ name }) => ({ key: name, text: name === COMMON_SET ? COMMON_TEXT : name }))} onChange={(_, option) => option && setPicked(String(option.key))} />
      {judged.length > 0 && (
        <Dropdown
          label="Most valuable swing"
          placeholder="Pick one"
          selectedKey={most ?? null}
          options={judged.map(({ name }) => ({ key: name, text: name }))}
          onChange={(_, option) => option && enter({ [String(option.key)]: String(MOST_VALUABLE) })}
        />
      )}
      {criteria.map((criterion, c) =>
        criterion.swing > 0 ? <SwingRow key={criterion.name} sheet={sheet} criterion={criterion} field={fields[c]!} most={criterion.name === most} onChange={(text) => enter({ [criterion.name]: text })} /> : null,
      )}
      {equal.length > 0 && <p className="notice">No swing, so no weight: {equal.map(({ name }) => name).join(", ")}. Every option has the same mark there.</p>}
      {preview ? <SwingOutcome swings={swings} set={set.name} preview={preview} /> : judged.length > 0 && missing > 0 && <p className="note">{missing === 1 ? "One swing still needs" : `${missing} swings still need`} points; then the weights and ranks are shown here.</p>}
      <ChoiceGroup
        label={`Weights that count for ${set.name === COMMON_SET ? "all councils together" : set.name}`}
        selectedKey={from}
        options={Object.entries(FROM_TEXTS).map(([key, text]) => ({ key, text }))}
        onChange={(_, option) => option && enter({}, option.key as WeightsFrom)}
      />
      {refused !== undefined && <p className="bad">{refused}</p>}
      <div className="buttons">
        <PrimaryButton text="Write the swings" disabled={busy || untouched || refused !== undefined} allowDisabledFocus onClick={() => void write()} />
      </div>
    </Group>
  );
}
