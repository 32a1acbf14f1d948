import { readFileSync } from "node:fs";
import { comparison, readReport } from "../selftest/compare";

const [, , file] = process.argv;
if (file === undefined) {
  console.error("Name the report: npm run selftest:compare report.json");
  process.exit(2);
}
try {
  console.log(comparison(readReport(readFileSync(file, "utf8"))));
} catch (error) {
  console.error(`${file} cannot be compared: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(2);
}
