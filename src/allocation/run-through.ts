/** How far some work has come. */
export interface Progress {
  /** 0 to 1. */
  readonly fraction: number;
}

/** Takes all steps of some work at once and gives its result. */
export function runThrough<Result>(
  work: Iterator<Progress, Result>,
  onProgress?: (progress: Progress) => void,
): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    onProgress?.(step.value);
  }
}
