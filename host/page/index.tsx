import { createRoot } from "react-dom/client";
import { Page } from "./Page";
import { readAddIn } from "./readAddIn";
import { readSwitches } from "./switches";

async function showPage(place: HTMLElement): Promise<void> {
  const addIn = await readAddIn();
  createRoot(place).render(<Page addIn={addIn} switches={readSwitches(window.location.search)} />);
}

const place = document.getElementById("page");
if (place) {
  showPage(place).catch((error: unknown) => {
    place.textContent = `The workbook could not be opened. ${error instanceof Error ? error.message : String(error)} End npm start with Ctrl+C and start it again.`;
  });
}
