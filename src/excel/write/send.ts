import type { Requests } from "../requests";
import { Batch } from "./batch";
import { bytesOf, queue } from "./calls/calls";
import type { Change } from "./changes";

/** Under the 5 MB of Excel on the web, by a margin for what the estimate misses. */
export const mostBytes = 3_000_000;

/** Changes in their order, in as few requests as hold them. */
export function batches(changes: readonly Change[]): Change[][] {
  const filled: Change[][] = [];
  let room = 0;
  for (const change of changes) {
    const bytes = bytesOf([change]);
    const last = filled.at(-1);
    if (last && bytes <= room) {
      last.push(change);
      room -= bytes;
    } else {
      filled.push([change]);
      room = mostBytes - bytes;
    }
  }
  return filled;
}

/** Queues changes; Excel neither calculates nor draws between them. */
export function queueChanges(batch: Batch, changes: readonly Change[]): void {
  const { application } = batch.context;
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
  for (const change of changes) queue(batch, change);
}

/** Sends changes in as few requests as hold them, one after the other. */
export async function sendAll(requests: Requests, changes: readonly Change[]): Promise<void> {
  for (const batch of batches(changes)) {
    await requests.send((context) => {
      queueChanges(new Batch(context), batch);
      return () => undefined;
    });
  }
}
