import type { ReactElement } from "react";
import { chooseReading } from "../core/look-over";
import { Choice } from "../shell/choice";
import { usePane, usePaneState } from "../shell/use-pane";
import { strings } from "../strings";

const words = strings.roster;
const duplicates = ["refuse", "leave-out", "keep"] as const;
const hiddenRows = ["include", "leave-out"] as const;

/** What becomes of rows with the same e-mail address, and of hidden rows, where there are such rows. */
export function RowChoices(): ReactElement {
  const pane = usePane();
  const { reading, look, hasSameAddress } = usePaneState();
  return (
    <>
      {(hasSameAddress || reading.duplicates !== "refuse") && (
        <Choice
          label={words.sameAddress}
          value={reading.duplicates}
          options={duplicates.map((value) => ({ value, text: words.sameAddressChoices[value] }))}
          onChoose={(value) => {
            const chosen = duplicates.find((each) => each === value);
            if (chosen) void chooseReading(pane, { duplicates: chosen });
          }}
        />
      )}
      {look !== null && look.hiddenRows > 0 && (
        <Choice
          label={words.hidden}
          value={reading.hiddenRows}
          options={hiddenRows.map((value) => ({ value, text: words.hiddenChoices[value] }))}
          onChoose={(value) => {
            const chosen = hiddenRows.find((each) => each === value);
            if (chosen) void chooseReading(pane, { hiddenRows: chosen });
          }}
        />
      )}
    </>
  );
}
