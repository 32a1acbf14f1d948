/** What the work of one call may do while it goes on. */
export interface CallControl {
  readonly onProgress: (fraction: number) => void;
  readonly isCancelled: () => boolean;
  /** Lets everything else that waits for this thread have its turn. */
  readonly pause: () => Promise<void>;
  /** Milliseconds. */
  readonly now: () => number;
}

/** The work was given up on request; nothing came of it. */
export class Cancelled extends Error {
  constructor() {
    super("cancelled");
    this.name = "Cancelled";
  }
}

/** A stretch of work between two pauses, in milliseconds: a click or a key waits no longer than about this. */
const stretch = 12;

/** Takes the steps of some work, pausing between short stretches. @throws {Cancelled} */
export async function runInSteps<Result>(
  work: Iterator<{ readonly fraction: number }, Result>,
  { onProgress, isCancelled, pause, now }: CallControl,
): Promise<Result> {
  let since = now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (now() - since < stretch) continue;
    onProgress(step.value.fraction);
    await pause();
    if (isCancelled()) throw new Cancelled();
    since = now();
  }
}
