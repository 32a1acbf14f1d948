import process from "node:process";

/** Required before the command line, which then says on leaving how much memory it held at most. */
process.on("exit", () => {
  process.stderr.write(`peak-kilobytes ${String(process.resourceUsage().maxRSS)}\n`);
});
