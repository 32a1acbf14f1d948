import type { ReactElement } from "react";
import { chooseReadingOptions } from "../core/roster-actions";
import { select } from "../core/selectors";
import { Choice } from "../parts/choice";
import { usePane, usePaneState } from "../parts/use-pane";
import { strings } from "../strings";

const words = strings.roster;
const duplicateChoices = ["refuse", "leave-out", "keep"] as const;
const hiddenRowChoices = ["include", "leave-out"] as const;

/** What becomes of rows with the same email address, and of hidden rows, where there are such rows. */
export function RowChoices(): ReactElement {
  const pane = usePane();
  const { duplicates, hiddenRows } = usePaneState(({ roster }) => roster.options);
  const view = usePaneState(select.view);
  const hasSameAddress = usePaneState(({ session }) => session.hasSameAddress);
  return (
    <>
      {(hasSameAddress || duplicates !== "refuse") && (
        <Choice
          isBeside
          label={words.sameAddress}
          value={duplicates}
          options={duplicateChoices.map((value) => ({ value, text: words.sameAddressChoices[value] }))}
          onChoose={(value) => {
            const chosen = duplicateChoices.find((each) => each === value);
            if (chosen) void chooseReadingOptions(pane, { duplicates: chosen });
          }}
        />
      )}
      {view !== null && view.hiddenRows > 0 && (
        <Choice
          isBeside
          label={words.hidden}
          value={hiddenRows}
          options={hiddenRowChoices.map((value) => ({ value, text: words.hiddenChoices[value] }))}
          onChoose={(value) => {
            const chosen = hiddenRowChoices.find((each) => each === value);
            if (chosen) void chooseReadingOptions(pane, { hiddenRows: chosen });
          }}
        />
      )}
    </>
  );
}
