import type { ExactSolver } from "../commands";

/** HiGHS, compiled to WebAssembly; loaded only when a proof is asked for. */
export async function loadExactSolver(): Promise<ExactSolver> {
  const { default: load } = await import("highs");
  return load();
}
