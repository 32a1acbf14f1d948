import { performance } from "node:perf_hooks";
import { splitEvenly } from "../src/allocation/split-evenly";
import { median, professionsAndOrganisations, seededColumns, unevenCells } from "./seeded-columns";

/** Splits one roster in a process of its own, so that the most memory it held is its own too. */
const members = Number(process.argv[2]);
const setCount = Math.round(members / 10);
const columns = seededColumns(members, professionsAndOrganisations(members), 2026);
const [professions = new Int32Array(0), organisations = new Int32Array(0)] = columns;
const problem = { memberCount: members, setCount, left: [organisations], right: [professions] };
const times: number[] = [];
let sets = splitEvenly(problem);
for (let run = 0; run < 7; run++) {
  const start = performance.now();
  sets = splitEvenly(problem);
  times.push(performance.now() - start);
}
const peakMegabytes = process.resourceUsage().maxRSS / 1000;
console.log(
  JSON.stringify({
    milliseconds: median(times),
    peakMegabytes,
    uneven: unevenCells(columns, sets, setCount),
  }),
);
