import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { useMemo, useState } from "react";
import { standingOf } from "../../excel/tableStanding";
import { Group } from "../Group";
import { syntheticReorganisation } from "../../tables/cases/syntheticReorganisation";
import { CaseCard } from "../load/CaseCard";
import { CaseLoader } from "../load/CaseLoader";
import { offers, offersByGroup } from "../load/offers";
import { placeTables, type Placement } from "../load/placement";
import { TableOffer } from "../load/TableOffer";
import { useLoad } from "../load/useLoad";
import { usePane } from "../PaneContext";

/** Chooses published tables and writes each to a sheet of its own. */
export function LoadTab() {
  const { overview, busy } = usePane();
  const load = useLoad();
  const workbook = overview?.workbook;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [placements, setPlacements] = useState<Readonly<Record<string, Placement>>>({});

  const contents = useMemo(() => offers.map(({ content }) => content).filter(({ id }) => chosen.includes(id)), [chosen]);
  const placed = useMemo(() => (workbook ? placeTables(contents, placements, workbook) : new Map<string, never>()), [contents, placements, workbook]);
  const requests = [...placed.values()].flatMap(({ request }) => (request ? [request] : []));
  const faulty = placed.size - requests.length;

  const start = async () => {
    const loaded = await load(requests);
    if (!loaded) return;
    setChosen([]);
    setPlacements({});
  };

  return (
    <>
      <h2>Load tables</h2>
      <CaseLoader />
      <CaseCard offered={syntheticReorganisation} />
      <p>Or choose tables one by one. Each is written to a sheet of its own, with its source; your own cells are never touched.</p>
      <div>
        {offersByGroup.map(({ group, offers: inGroup }) => {
          const ticked = inGroup.filter(({ content }) => chosen.includes(content.id)).length;
          return (
            <Group key={group} title={group} summary={ticked > 0 ? `${ticked} of ${inGroup.length} chosen` : inGroup.length === 1 ? "1 table" : `${inGroup.length} tables`}>
              {inGroup.map((offer) => {
                const { id } = offer.content;
                return (
                  <TableOffer
                    key={id}
                    offer={offer}
                    chosen={chosen.includes(id)}
                    standing={workbook && standingOf(offer.content, workbook)}
                    placement={placements[id]}
                    placed={placed.get(id)}
                    onChoose={(is) => setChosen((before) => (is ? [...before, id] : before.filter((other) => other !== id)))}
                    onPlace={(placement) => setPlacements((before) => ({ ...before, [id]: placement }))}
                  />
                );
              })}
            </Group>
          );
        })}
      </div>
      {faulty > 0 && <p className="bad">{faulty === 1 ? "One sheet's name" : `${faulty} sheets' names`} must be mended first, above.</p>}
      <div className="buttons">
        <DefaultButton
          text={chosen.length === 0 ? "Load the chosen tables" : chosen.length === 1 ? "Load 1 table" : `Load ${chosen.length} tables`}
          disabled={busy || chosen.length === 0 || faulty > 0 || !workbook}
          allowDisabledFocus
          onClick={() => void start()}
        />
      </div>
    </>
  );
}
