import { Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { chooseReading } from "../core/look-over";
import { usePane, usePaneState } from "../shell/use-pane";
import { strings } from "../strings";

const words = strings.roster;

/** What becomes of rows with the same e-mail address, and of hidden rows, where there are such rows. */
export function RowChoices(): ReactElement {
  const pane = usePane();
  const { reading, look, trouble } = usePaneState();
  return (
    <>
      {(trouble !== null || reading.duplicates !== "refuse") && (
        <Field label={words.sameAddress}>
          <Select
            value={reading.duplicates}
            onChange={(_, { value }) => {
              if (value === "refuse" || value === "leave-out" || value === "keep")
                void chooseReading(pane, { duplicates: value });
            }}
          >
            {(["refuse", "leave-out", "keep"] as const).map((choice) => (
              <option key={choice} value={choice}>
                {words.sameAddressChoices[choice]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {look !== null && look.hiddenRows > 0 && (
        <Field label={words.hidden}>
          <Select
            value={reading.hiddenRows}
            onChange={(_, { value }) => {
              if (value === "include" || value === "leave-out")
                void chooseReading(pane, { hiddenRows: value });
            }}
          >
            {(["include", "leave-out"] as const).map((choice) => (
              <option key={choice} value={choice}>
                {words.hiddenChoices[choice]}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}
