/**
 * The worker's script is of the pane's own origin, as its content security policy asks.
 * @param language what it speaks, by its tag
 */
export function startWorker(language: string): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), { name: language });
}
