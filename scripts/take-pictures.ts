import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { picturesOfDemo } from "./pictures/demo-pictures";
import { sampleYear } from "./pictures/sample-year";
import { picturesOfPane } from "./pictures/pane-pictures";
import { picturesOfSheets } from "./pictures/sheet-pictures";

/**
 * Takes the guides' pictures from the real product: sheets by LibreOffice, screens of the built pane by Chromium
 * inside the emulated Excel, and of the demonstration. Run `npm run pictures`, which builds both first.
 */
const folder = fileURLToPath(new URL("../docs/pictures/", import.meta.url));
await mkdir(folder, { recursive: true });
const demo = await picturesOfDemo();
await writeFile(path.join(folder, "from-roster-to-register.svg"), demo.animation);
const year = await sampleYear();
const pictures = {
  "excel-with-pane": demo.picture,
  "excel-with-list": demo.list,
  ...(await picturesOfSheets(year.workbook, {
    "sheet-overview": "Overview",
    "sheet-set": "Set 1",
    "sheet-attendance": "Attendance",
  })),
  ...(await picturesOfSheets(year.pack, {
    "pack-welcome": "Welcome",
    "pack-session-guide": "Session guide",
  })),
  ...(await picturesOfPane(year)),
};
for (const [name, bytes] of Object.entries(pictures)) {
  await writeFile(path.join(folder, `${name}.png`), bytes);
  console.log(`docs/pictures/${name}.png ${String(Math.round(bytes.length / 1024))} kB`);
}
