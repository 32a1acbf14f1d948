import { Checkbox } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { discardList, previewList, writeList } from "../../core/list-actions";
import { select } from "../../core/selectors";
import { ActionButton } from "../../parts/action-button";
import { FileButton } from "../../parts/file-button";
import { Folded } from "../../parts/folded";
import { usePane, usePaneState } from "../../parts/use-pane";
import { useScreenStyles } from "../../parts/use-screen-styles";
import { strings } from "../../strings";
import { listStrings as words } from "../../strings/lists";
import { PreviewOf } from "../change-preview";

/** Several joins, moves and leavers from a file, shown before they are saved together. */
export function ChangesList(): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const hasMoves = usePaneState(({ sets }) => sets.moves.length > 0);
  const listed = usePaneState(({ sets }) => sets.listed);
  const isReadOnly = usePaneState(select.isReadOnly);
  const [file, setFile] = useState<File | null>(null);
  const [breakRules, setBreakRules] = useState(false);
  const count = listed?.preview.moves.length ?? 0;
  return (
    <Folded heading={words.heading}>
      <p className={styles.text}>{hasMoves ? words.saveFirst : words.hint}</p>
      {!hasMoves && (
        <Checkbox
          label={strings.sets.breakRules}
          checked={breakRules}
          onChange={(_, { checked }) => {
            setBreakRules(checked === true);
            // A list that was refused for it is looked at again.
            if (file) void previewList(pane, file, checked === true);
          }}
        />
      )}
      {!hasMoves && (
        <FileButton
          label={words.choose}
          accept=".xlsx,.xlsm,.ods,.csv"
          onChoose={([chosen]) => {
            setFile(chosen);
            void previewList(pane, chosen, breakRules);
          }}
        >
          {listed ? words.chooseOther : words.choose}
        </FileButton>
      )}
      {listed && !hasMoves && (
        <section className={styles.card} aria-label={listed.file}>
          <h4 className={styles.minor}>{listed.file}</h4>
          <PreviewOf preview={listed.preview} sayMoves={words.changes} />
          <div className={styles.buttons}>
            <ActionButton
              appearance="primary"
              disabledFocusable={isReadOnly || count === 0}
              onClick={() => {
                void writeList(pane);
              }}
            >
              {words.save(count)}
            </ActionButton>
            <ActionButton
              onClick={() => {
                discardList(pane);
              }}
            >
              {words.discard}
            </ActionButton>
          </div>
        </section>
      )}
    </Folded>
  );
}
