import { Button, Checkbox } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { WorkbookLook } from "../../worker";
import { clean } from "../core/clean";
import { undo } from "../core/form-sets";
import { GoToCell } from "../shell/notice";
import { ShortList } from "../shell/short-list";
import { usePane, usePaneState } from "../shell/use-pane";
import { useScreenStyles } from "../shell/use-screen-styles";
import { strings } from "../strings";

const words = strings.roster;

/** Spellings that could be tidied: ticked one by one or together, written when that is confirmed. */
export function Cleaning({ look: { proposals } }: { readonly look: WorkbookLook }): ReactElement | null {
  const styles = useScreenStyles();
  const pane = usePane();
  const { work, written } = usePaneState();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const accepted = proposals.map(({ cell }) => cell).filter((cell) => ticked.has(cell));
  const canTakeBack = written.at(-1) === "cleaning";
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
          <Button
            disabledFocusable={work !== null || accepted.length === 0}
            onClick={() => {
              void clean(pane, accepted);
            }}
          >
            {words.confirm(accepted.length)}
          </Button>
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
