import { Button, Checkbox } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { IsoDate } from "../../../sheet";
import type { SeatedSet } from "../../../worker";
import { discardMoves, putBack, saveMoves } from "../../core/board-actions";
import { writtenSetOf } from "../../core/moved-sets";
import { select } from "../../core/selectors";
import { ActionButton } from "../../parts/action-button";
import { CommandBar } from "../../parts/command-bar";
import { DayEntry } from "../../parts/day-entry";
import { ShortList } from "../../parts/short-list";
import { usePane, usePaneState } from "../../parts/use-pane";
import { useTyped } from "../../parts/use-typed";
import { useScreenStyles } from "../../parts/use-screen-styles";
import { strings } from "../../strings";
import { boardStrings as words } from "../../strings/board";

interface Typed {
  readonly on: IsoDate | null;
  readonly breakRules: boolean;
}

/** What was moved and is not written yet, saved together and undone together. */
export function PendingMoves({
  written,
  result,
}: {
  /** The sets as the workbook has them. */
  readonly written: readonly SeatedSet[];
  /** "Balanced if you save this move" */
  readonly result: string;
}): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const moves = usePaneState(({ sets }) => sets.moves);
  const isReadOnly = usePaneState(select.isReadOnly);
  const isKept = usePaneState(({ sets }) => sets.kept.length > 0);
  const [{ on, breakRules }, setTyped, forget] = useTyped<Typed>("moves", {
    ...{ on: pane.dependencies.today(), breakRules: false },
  });
  const nameOfSet = (number: number | null): string =>
    written.find((set) => set.number === number)?.name ?? "";
  const nameOf = (id: string): string =>
    written.flatMap(({ members }) => members).find((member) => member.id === id)?.name ?? "";
  return (
    <>
      <section className={styles.card}>
        <h3 className={styles.subheading}>{words.pending}</h3>
        {isKept && <p className={styles.quiet}>{words.keptAtOnce}</p>}
        <ShortList
          of={moves}
          each={({ member, set }) => (
            <div className={styles.row}>
              <span>
                {words.pendingMove(nameOf(member), nameOfSet(writtenSetOf(written, member)), nameOfSet(set))}
              </span>
              <Button
                size="small"
                aria-label={words.putBackWhom(nameOf(member))}
                onClick={() => {
                  putBack(pane, member);
                }}
              >
                {words.putBack}
              </Button>
            </div>
          )}
        />
        <DayEntry
          label={strings.sets.moveOn}
          value={on}
          onEnter={(day) => {
            setTyped({ on: day, breakRules });
          }}
        />
        <Checkbox
          label={strings.sets.breakRules}
          checked={breakRules}
          onChange={(_, { checked }) => {
            setTyped({ on, breakRules: checked === true });
          }}
        />
      </section>
      <CommandBar>
        <ActionButton
          appearance="primary"
          disabledFocusable={isReadOnly || on === null}
          onClick={() => {
            if (on === null) return;
            void saveMoves(pane, on, breakRules).then((isDone) => {
              if (isDone) forget();
            });
          }}
        >
          {words.save(moves.length)}
        </ActionButton>
        <ActionButton
          onClick={() => {
            discardMoves(pane);
          }}
        >
          {words.discard}
        </ActionButton>
        <span className={styles.quiet}>{result}</span>
      </CommandBar>
    </>
  );
}
