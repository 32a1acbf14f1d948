import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App, screens, type PaneSurroundings } from "./app";
import { strings } from "./strings";

const surroundings: PaneSurroundings = {
  storage: storageOrNull(),
  today: () => new Date().toISOString().slice(0, 10),
  sample: async () => {
    try {
      const answer = await fetch(`samples/${strings.sampleName}`);
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
    } catch {
      // No connection is an answer too: the pane says that the sample is missing.
      return null;
    }
  },
  save(name, bytes) {
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    const url = URL.createObjectURL(new Blob([bytes.slice().buffer], { type }));
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => {
      URL.revokeObjectURL(url);
    }, 60_000);
  },
};

const wished = new URLSearchParams(window.location.search).get("screen");
const pane = document.getElementById("pane");
if (pane) {
  createRoot(pane).render(
    <StrictMode>
      <App surroundings={surroundings} first={screens.find((each) => each === wished) ?? "roster"} />
    </StrictMode>,
  );
}

/** A browser may forbid it altogether. */
function storageOrNull(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
