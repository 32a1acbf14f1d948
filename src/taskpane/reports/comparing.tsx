import { Checkbox } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import { compareProgrammes } from "../core/list-actions";
import { FileButton } from "../parts/file-button";
import { Folded } from "../parts/folded";
import { Notice } from "../parts/notice";
import { ShortList } from "../parts/short-list";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { listStrings as words } from "../strings/lists";
import { MadeCard } from "./made-file";

/** Several programmes side by side, as a workbook of its own with counts only. */
export function Comparing({ hasOwn }: { readonly hasOwn: boolean }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const made = usePaneState(({ reports }) => reports.made);
  const unread = usePaneState(({ reports }) => reports.unread);
  const [withOwn, setWithOwn] = useState(true);
  return (
    <Folded heading={words.compare}>
      <p className={styles.text}>{words.compareHint}</p>
      {hasOwn && (
        <Checkbox
          label={words.withThis}
          checked={withOwn}
          onChange={(_, { checked }) => {
            setWithOwn(checked === true);
          }}
        />
      )}
      <FileButton
        label={words.chooseWorkbooks}
        accept=".xlsx,.xlsm,.ods"
        multiple
        icon={<FolderOpenRegular />}
        onChoose={(files) => {
          void compareProgrammes(pane, files, hasOwn && withOwn);
        }}
      />
      <ShortList
        of={unread}
        each={({ file, said: { tone, what, remedy } }) => (
          <Notice tone={tone} what={words.unread(file, what)} remedy={remedy} />
        )}
      />
      {made?.from === "comparison" && <MadeCard file={made.file} />}
    </Folded>
  );
}
