import { CheckPart } from "../cells/CheckPart";
import { DetachPart } from "../cells/DetachPart";
import { ExplainPart } from "../cells/ExplainPart";
import { ReattachPart } from "../cells/ReattachPart";
import { RepairPart } from "../cells/RepairPart";
import { Group } from "../Group";

/** What can be done with formulas that stand in cells already. */
export const CellsTab = () => (
  <>
    <h2>Cells</h2>
    <h3>Explain this cell</h3>
    <ExplainPart />
    <div>
      <Group title="Detach" summary="to plain Excel formulas">
        <DetachPart />
      </Group>
      <Group title="Reattach" summary="the originals">
        <ReattachPart />
      </Group>
      <Group title="Repair" summary="#NAME? and stuck cells">
        <RepairPart />
      </Group>
      <Group title="Check" summary="for wrong units and old rules">
        <CheckPart />
      </Group>
    </div>
  </>
);
