import { act, configure, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { Pane } from "../../src/taskpane/Pane";

/** Everything in the pane is waited for: tabs come in files of their own, and actions go through the workbook. */
configure({ asyncUtilTimeout: 120_000 });

/** Opens the pane as Excel does and waits for its first tab. */
export async function openPane() {
  // The workbook answers when it likes: what comes of it is waited for below, not acted out.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  const { unmount } = render(<Pane />);
  await screen.findByRole("heading", { level: 2, name: "Load tables" });
  return { close: unmount };
}

/** Presses a button, by its name, as soon as it can be pressed. */
export async function press(name: string | RegExp) {
  const button = await screen.findByRole("button", { name });
  await waitFor(() => expect(button.getAttribute("aria-disabled") ?? "false").toBe("false"));
  act(() => void fireEvent.click(button));
}

/** Without a layout every tab counts as one that does not fit and is hidden, with no accessible name. */
const tabCalled = (title: string) => screen.getAllByRole("tab", { hidden: true }).find(({ textContent }) => textContent?.trim() === title)!;

export async function openTab(title: string, heading: string) {
  act(() => void fireEvent.click(tabCalled(title)));
  await screen.findByRole("heading", { level: 2, name: heading });
}

/** Waits until the pane tells a result, and gives it. */
export async function told(message: string | RegExp): Promise<string> {
  await waitFor(() => {
    const fault = screen.getByRole("alert").textContent;
    if (!fault) expect(screen.getByRole("status").textContent).toMatch(message);
  });
  expect(screen.getByRole("alert").textContent).toBe("");
  return screen.getByRole("status").textContent;
}

/** Waits until the pane tells that something was not done, and gives why. */
export async function refused(message: string | RegExp): Promise<string> {
  await waitFor(() => expect(screen.getByRole("alert").textContent).toMatch(message));
  return screen.getByRole("alert").textContent;
}
