/** The worker's script is of the pane's own origin, as its content security policy asks. */
export function startWorker(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url));
}
