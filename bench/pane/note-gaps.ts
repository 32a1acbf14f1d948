/** The window, with the milliseconds between one picture and the next. */
export interface WithGaps {
  gaps?: number[];
}

/** Starts to note them. Runs in the page. */
export function noteGaps(): void {
  const gaps: number[] = [];
  (window as WithGaps).gaps = gaps;
  let before = performance.now();
  const next = (now: number): void => {
    gaps.push(now - before);
    before = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}
