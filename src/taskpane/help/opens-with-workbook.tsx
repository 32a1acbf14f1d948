import { Checkbox, Field } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { usePane, usePaneState } from "../parts/use-pane";
import { strings } from "../strings";

/** Whether Excel opens the pane with this workbook; nothing outside Excel. */
export function OpensWithWorkbook(): ReactElement | null {
  const pane = usePane();
  const isBusy = usePaneState(({ shell }) => shell.work !== null);
  const opensPane = pane.workbook?.opensPane ?? null;
  const [isOn, setOn] = useState(() => opensPane?.isOn() === true);
  if (!opensPane) return null;
  return (
    <Field hint={strings.help.opensWithWorkbookHint}>
      <Checkbox
        label={strings.help.opensWithWorkbook}
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
