import { replayAll } from "./scenarios";

function part<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no part ${id}.`);
  return found;
}

const button = part("run", HTMLButtonElement);
const status = part("status", HTMLElement);
const results = part("results", HTMLElement);
const report = part("report", HTMLTextAreaElement);
const save = part("save", HTMLAnchorElement);

async function replay(): Promise<void> {
  const { host, platform } = await Office.onReady();
  if (String(host) !== "Excel") {
    status.textContent = "This page is not in Excel: sideload artefacts/demo/selftest-manifest.xml.";
    return;
  }
  results.replaceChildren();
  const all = await replayAll(Excel, ({ id, claim, observed, same }) => {
    const line = document.createElement("li");
    line.textContent = same
      ? `As emulated: ${id}`
      : `DIFFERENT: ${id}. ${claim} Observed: ${JSON.stringify(observed)}`;
    results.append(line);
  });
  const differing = all.filter(({ same }) => !same);
  status.textContent = `${String(all.length - differing.length)} as emulated, ${String(differing.length)} different.`;
  const version = Office.context.diagnostics.version;
  const text = JSON.stringify({ platform: String(platform), version, differing }, null, 2);
  // Panes of Excel on the Mac save no files; the text can be copied everywhere.
  report.value = text;
  save.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  save.hidden = false;
}

button.addEventListener("click", () => {
  button.disabled = true;
  replay()
    .catch((error: unknown) => {
      status.textContent = `It stopped: ${String(error)}`;
    })
    .finally(() => {
      button.disabled = false;
    });
});
