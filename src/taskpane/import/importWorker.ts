import { answerImport } from "./answerImport";
import type { ImportQuestion } from "./importMessages";

/** Reads large tables beside the pane, so that the pane stays at hand. One question, many answers. */
self.addEventListener("message", ({ data }: MessageEvent<ImportQuestion>) => {
  void answerImport(data, (answer) => self.postMessage(answer));
});
