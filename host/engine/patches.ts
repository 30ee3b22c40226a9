/** What the engine does otherwise than Excel, set right: imported before any Univer is made. */
import "./iteratorHelpers";
import "./conditionalSumsPatch";
import "./formulaCachePatch";
import "./formulaDataPatch";
import "./inverseIndexPatch";
import "./literalPatch";
import "./newNamePatch";
import "./numberPatch";
