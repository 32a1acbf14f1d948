import process from "node:process";

/** The command line as it is, which says on leaving how much memory it held at most. */
process.on("exit", () => {
  process.stderr.write(`peak-kilobytes ${String(process.resourceUsage().maxRSS)}\n`);
});
await import("../src/cli/main");
