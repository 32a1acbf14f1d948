import { Checkbox, Field } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { usePane, usePaneState } from "../parts/use-pane";
import { strings } from "../strings";
import { helpStrings as words } from "../strings/help";

/** Whether Excel opens the pane with this workbook; nothing outside Excel. */
export function OpensWithWorkbook(): ReactElement | null {
  const pane = usePane();
  const isBusy = usePaneState(({ shell }) => shell.work !== null);
  const opensPane = pane.workbook?.opensPane ?? null;
  const [isOn, setOn] = useState(() => opensPane?.isOn() === true);
  if (!opensPane) return null;
  return (
    <Field hint={words.opensWithWorkbookHint}>
      <Checkbox
        label={words.opensWithWorkbook}
        checked={isOn}
        disabled={isBusy}
        onChange={(_, { checked }) => {
          void pane
            .run(strings.work.keeping, async () => {
              await opensPane.set(checked === true);
              return null;
            })
            .then((isDone) => {
              if (isDone) setOn(checked === true);
            });
        }}
      />
    </Field>
  );
}
