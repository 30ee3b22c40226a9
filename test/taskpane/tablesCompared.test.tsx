/** @jest-environment ./test/support/PaneEnvironment.js */
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { loadTables } from "../../src/excel/actions/loadTables";
import { loadableTables } from "../../src/tables/caseBackground";
import { openTab, told } from "../support/openPane";
import { paneForEach } from "../support/paneForEach";
import { succeeded } from "../support/ownImports";

jest.setTimeout(120_000);

paneForEach({
  before: async () => {
    const contents = loadableTables.filter(({ kind }) => ["postsComparison", "operatingModels"].includes(kind));
    succeeded(await loadTables(contents.map((content) => ({ content, as: { newSheet: content.sheet } }))));
  },
  then: () => openTab("Compare", "Compare operating models"),
});

const sheetOf = (id: string) => loadableTables.find((table) => table.id === id)!.sheet;

it("says which of several tables is compared and why, and takes another when it is chosen", async () => {
  const posts = await screen.findByRole("combobox", { name: /^Posts comparison/, hidden: true }, { timeout: 60_000 });
  expect(posts.textContent).toContain(`${sheetOf("people-services-baseline-2012")} (published)`);
  expect(screen.getAllByText("Published.").length).toBeGreaterThan(0);
  act(() => void fireEvent.click(posts));
  act(() => void fireEvent.click(screen.getByRole("option", { name: `${sheetOf("synthetic-posts")} (synthetic)` })));
  expect(await told("It counts when")).toBe(`Posts comparison: ${sheetOf("synthetic-posts")}. It counts when the comparison is written.`);
  await screen.findByText("Chosen by you.", undefined, { timeout: 60_000 });
  expect(screen.getByText("Synthetic, as the posts comparison is.")).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole("checkbox", { name: "Darlington", hidden: true })).toBeNull(), { timeout: 60_000 });
});
