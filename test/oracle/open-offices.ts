import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Before all tests: the folder where each worker keeps its LibreOffice, and what .NET is told, for all workers. */
export default async function openOffices(): Promise<void> {
  process.env["LEARNING_SETS_OFFICES"] = await mkdtemp(join(tmpdir(), "learning-sets-offices-"));
  // It would look for a library of languages, which a finding's text does not need.
  process.env["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
  // It would measure its own code for a long run; a validator runs for a second.
  process.env["DOTNET_TieredPGO"] = "0";
}
