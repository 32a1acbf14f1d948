import { writeFileSync } from "node:fs";
import path from "node:path";
import { unverifiedText } from "./unverified-text";

writeFileSync(path.join(import.meta.dirname, "../docs/unverified-in-excel.md"), unverifiedText());
