const waiting = { explain: false };
const listeners = new Set<() => void>();

/** Takes up the ribbon's Explain button: shows the pane, where {@link onExplainCommand} hears of it. For Office once it is ready. */
export function takeUpRibbonCommands(): void {
  Office.actions.associate("explain", (event: Office.AddinCommands.Event) => {
    waiting.explain = true;
    for (const listener of [...listeners]) listener();
    // Whatever became of the pane, Excel must hear that the button's work is done.
    const done = () => event.completed();
    Office.addin.showAsTaskpane().then(done, done);
  });
}

/** Calls back when the ribbon's Explain button is pressed, and at once when it was pressed before anybody listened. Gives what ends it. */
export function onExplainCommand(explain: () => void): () => void {
  const hear = () => {
    if (!waiting.explain) return;
    waiting.explain = false;
    explain();
  };
  listeners.add(hear);
  hear();
  return () => void listeners.delete(hear);
}

/** Calls back when the button was pressed, and leaves the explaining to {@link onExplainCommand}. */
export function onExplainAsked(open: () => void): () => void {
  const hear = () => {
    if (waiting.explain) open();
  };
  listeners.add(hear);
  hear();
  return () => void listeners.delete(hear);
}
