import "./fabricConfig";
import { takeUpRibbonCommands } from "../excel/ribbonCommands";
import { whenReady } from "../excel/whenReady";

/** Fabric and React come in their own files, so that the functions in the cells never wait for the pane. */
const showPane = async (place: HTMLElement) => {
  const [{ createRoot }, { Pane }] = await Promise.all([import("react-dom/client"), import("./Pane")]);
  createRoot(place).render(<Pane />);
};

void whenReady().then((inExcel) => {
  if (inExcel) takeUpRibbonCommands();
});

const place = document.getElementById("pane");
if (place) {
  showPane(place).catch((error: unknown) => {
    place.textContent = `The pane could not be loaded. Close it and open it again; if that does not help, tell your IT this: ${String(error)}`;
  });
}
