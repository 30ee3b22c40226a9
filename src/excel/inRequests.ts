import { breathe } from "./Progress";

/** A request may not exceed 5 MB; we stay under 4 MiB. */
const REQUEST_BYTES = 4 * 1024 * 1024;
/** What can be queued in one go: Office.js copies it, and the pane stands still meanwhile. */
const BREATH_BYTES = 512 * 1024;

/**
 * Queues part after part and sends what is queued as soon as the next would make the request too large: one sync for most work, more
 * only for what no single request can hold.
 *
 * @param queue Queues one part and gives about how many bytes it adds.
 */
export async function inRequests<T>(context: Excel.RequestContext, parts: readonly T[], queue: (part: T, index: number) => number, from = 0): Promise<void> {
  let bytes = 0;
  let breath = 0;
  let next = from;
  while (next < parts.length && bytes < REQUEST_BYTES / 2) {
    if (bytes - breath >= BREATH_BYTES) {
      await breathe();
      breath = bytes;
    }
    bytes += queue(parts[next]!, next);
    next++;
  }
  await context.sync();
  if (next < parts.length) await breathe();
  if (next < parts.length) await inRequests(context, parts, queue, next);
}
