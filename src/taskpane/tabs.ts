import { lazy, type ComponentType, type LazyExoticComponent } from "react";

export interface Tab {
  readonly key: string;
  /** One short word. */
  readonly title: string;
  /** Loaded when the tab is first opened; kept as it was left after that. */
  readonly Panel: LazyExoticComponent<ComponentType>;
}

const tab = (key: string, title: string, load: () => Promise<ComponentType>): Tab => ({ key, title, Panel: lazy(async () => ({ default: await load() })) });

/** Every tab, in the order shown: one line each. What does not fit the pane's width goes to the menu at the end. */
export const tabs: readonly Tab[] = [
  tab("load", "Load", async () => (await import("./tabs/LoadTab")).LoadTab),
  tab("import", "Import", async () => (await import("./tabs/ImportTab")).ImportTab),
  tab("cases", "Cases", async () => (await import("./tabs/CasesTab")).CasesTab),
  tab("compare", "Compare", async () => (await import("./tabs/CompareTab")).CompareTab),
  tab("scenarios", "Scenarios", async () => (await import("./tabs/ScenariosTab")).ScenariosTab),
  tab("report", "Report", async () => (await import("./tabs/ReportTab")).ReportTab),
  tab("functions", "Functions", async () => (await import("./tabs/FunctionsTab")).FunctionsTab),
  tab("cells", "Cells", async () => (await import("./tabs/CellsTab")).CellsTab),
  tab("about", "About", async () => (await import("./tabs/AboutTab")).AboutTab),
];
