import type { ReactElement } from "react";
import { spokenDate } from "../../sheet";
import type { ChangePreview, ShownMove } from "../../worker";
import { Notice, PlacedNotice } from "../parts/notice";
import { ShortList } from "../parts/short-list";
import { useScreenStyles } from "../parts/use-screen-styles";
import { listStrings } from "../strings/lists";
import { setChangeStrings as words } from "../strings/set-changes";

/** What a change of members or sets would do: the balance after it, who moves, and what else it brings. */
export function PreviewOf({
  preview: { isEven, balance, moves, ended, notices },
  sayMoves,
}: {
  readonly preview: ChangePreview;
  /** What heads the moves, for their number. */
  readonly sayMoves: (members: number) => string;
}): ReactElement {
  const styles = useScreenStyles();
  const [first, ...others] = balance;
  return (
    <>
      <p className={styles.quiet}>{words.notWritten}</p>
      {first !== undefined && (
        <>
          <h4 className={styles.minor}>{words.balance}</h4>
          <Notice tone={isEven ? "success" : "attention"} what={first} remedy="">
            <ShortList of={others} atFirst={2} each={(line) => line} />
          </Notice>
        </>
      )}
      <p className={styles.text}>{sayMoves(moves.length)}</p>
      <ShortList of={moves} each={sayMove} />
      {ended.map(({ name, set, until }) => (
        <p key={`${name} ${set}`} className={styles.text}>
          {words.ended(name, set, spokenDate(until))}
        </p>
      ))}
      <ShortList of={notices} each={(said) => <PlacedNotice said={said} />} />
    </>
  );
}

function sayMove({ name, from, to, lastDay }: ShownMove): string {
  return lastDay === null ? words.move(name, from, to) : listStrings.lastDay(name, spokenDate(lastDay));
}
