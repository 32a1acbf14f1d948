import { Button, Checkbox } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { WorkbookLook } from "../../worker";
import { clean } from "../core/roster-actions";
import { select } from "../core/selectors";
import { undo } from "../core/session-actions";
import { ActionButton } from "../parts/action-button";
import { GoToCell } from "../parts/notice";
import { ShortList } from "../parts/short-list";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";

const words = strings.roster;

/** Spellings that could be tidied: ticked one by one or together, written when that is confirmed. */
export function Cleaning({ view: { proposals } }: { readonly view: WorkbookLook }): ReactElement | null {
  const styles = useScreenStyles();
  const pane = usePane();
  const lastWritten = usePaneState(select.lastWritten);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const accepted = proposals.map(({ cell }) => cell).filter((cell) => ticked.has(cell));
  const canTakeBack = lastWritten === "cleaning";
  if (proposals.length === 0 && !canTakeBack) return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.subheading}>{words.cleaning}</h3>
      {proposals.length > 0 && (
        <>
          <p className={styles.quiet}>{words.cleaningHint}</p>
          <div className={styles.buttons}>
            <Button
              size="small"
              onClick={() => {
                setTicked(new Set(proposals.map(({ cell }) => cell)));
              }}
            >
              {words.acceptAll(proposals.length)}
            </Button>
            <Button
              size="small"
              onClick={() => {
                setTicked(new Set());
              }}
            >
              {words.acceptNone}
            </Button>
          </div>
          <ShortList
            of={proposals}
            each={({ sheet, cell, original, proposed, counted }) => (
              <>
                <Checkbox
                  checked={ticked.has(cell)}
                  label={`${words.proposal(original, proposed)} (${counted ? words.alreadyCounted : words.wouldCount})`}
                  onChange={(_, { checked }) => {
                    const next = new Set(ticked);
                    if (checked === true) next.add(cell);
                    else next.delete(cell);
                    setTicked(next);
                  }}
                />
                <div className={styles.underTick}>
                  <GoToCell sheet={sheet} cell={cell} />
                </div>
              </>
            )}
          />
        </>
      )}
      <div className={styles.buttons}>
        {proposals.length > 0 && (
          <ActionButton
            disabledFocusable={accepted.length === 0}
            onClick={() => {
              void clean(pane, accepted);
            }}
          >
            {words.confirm(accepted.length)}
          </ActionButton>
        )}
        {canTakeBack && (
          <Button
            onClick={() => {
              void undo(pane);
            }}
          >
            {words.undoCleaning}
          </Button>
        )}
      </div>
    </section>
  );
}
