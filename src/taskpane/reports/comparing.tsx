import { Checkbox } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons";
import { useRef, useState, type ReactElement } from "react";
import { compareProgrammes } from "../core/list-actions";
import { ActionButton } from "../parts/action-button";
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
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      {/* Not within the folded part: Tab would not get past a file entry that is folded away. */}
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.xlsm,.ods"
        multiple
        aria-label={words.chooseWorkbooks}
        hidden
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          if (files.length > 0) void compareProgrammes(pane, files, hasOwn && withOwn);
          target.value = "";
        }}
      />
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
        <div>
          <ActionButton icon={<FolderOpenRegular />} onClick={() => picker.current?.click()}>
            {words.chooseWorkbooks}
          </ActionButton>
        </div>
        <ShortList
          of={unread}
          each={({ file, said: { tone, what, remedy } }) => (
            <Notice tone={tone} what={words.unread(file, what)} remedy={remedy} />
          )}
        />
        {made?.from === "comparison" && <MadeCard file={made.file} />}
      </Folded>
    </>
  );
}
