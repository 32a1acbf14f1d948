import { readFileSync } from "node:fs";
import { comparison, readReport } from "../selftest/compare";

const [, , file] = process.argv;
if (file === undefined) {
  console.error("Name the report: npm run selftest:compare report.json");
  process.exit(2);
}
console.log(comparison(readReport(readFileSync(file, "utf8"))));
