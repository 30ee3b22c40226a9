/** Whether the Explain button was pressed and nobody has taken it up yet. */
let waiting = false;
const openers = new Set<() => void>();
const explainers = new Set<() => void>();

const tell = () => {
  for (const opener of [...openers]) if (waiting) opener();
  for (const explainer of [...explainers]) explainer();
};

/** Takes up the ribbon's Explain button, which shows the pane and has it explain the selected cell. For Office once it is ready. */
export function takeUpRibbonCommands(): void {
  Office.actions.associate("explain", (event: Office.AddinCommands.Event) => {
    waiting = true;
    tell();
    // Whatever became of the pane, Excel must hear that the button's work is done.
    const done = () => event.completed();
    Office.addin.showAsTaskpane().then(done, done);
  });
}

/** Calls back where the explanation is to be opened, before {@link onExplainCommand} does; gives what ends it. */
export function onExplainAsked(open: () => void): () => void {
  openers.add(open);
  if (waiting) open();
  return () => void openers.delete(open);
}

/** Calls back when the selected cell is to be explained, even if the button was pressed before anybody listened; gives what ends it. */
export function onExplainCommand(explain: () => void): () => void {
  const take = () => {
    if (!waiting) return;
    waiting = false;
    explain();
  };
  explainers.add(take);
  take();
  return () => void explainers.delete(take);
}
