import type { ReactElement } from "react";
import type { WorkbookView } from "../../worker";
import { paneSentences } from "../../wording/pane-sentences";
import type { CycleDraft } from "../core/meetings-slice";
import { discardCycle, writeCycle } from "../core/meetings-actions";
import { ActionButton } from "../parts/action-button";
import { PlacedNotice } from "../parts/notice";
import { ShortList } from "../parts/short-list";
import { useFocusedHeading } from "../parts/use-focused-heading";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { attendanceStrings } from "../strings/attendance";
import { CycleOptions } from "./cycle-options";
import { SmallCalendar } from "./small-calendar";

const words = attendanceStrings.meetings;

/** The cycle planned or planned anew, with a look at it before it is written, while nothing is recorded. */
export function CyclePlan({
  view,
  onWritten,
}: {
  readonly view: WorkbookView;
  readonly onWritten: () => void;
}): ReactElement {
  const styles = useScreenStyles();
  const cycle = usePaneState(({ meetings }) => meetings.cycle);
  return (
    <div role="group" aria-label={words.plan} className={styles.expanded}>
      {view.cycleHasBegun && <p className={styles.text}>{sayBegun(view.cycleHasBegun)}</p>}
      {!view.cycleHasBegun && <CycleOptions view={view} />}
      {!view.cycleHasBegun && cycle && <Preview cycle={cycle} onWritten={onWritten} />}
    </div>
  );
}

function sayBegun(meeting: NonNullable<WorkbookView["cycleHasBegun"]>): string {
  const { what, remedy } = paneSentences["cycle-has-begun"](meeting);
  return `${what} ${remedy}`;
}

function Preview({
  cycle: { preview },
  onWritten,
}: {
  readonly cycle: CycleDraft;
  readonly onWritten: () => void;
}): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const noted = preview.meetings.filter(({ note }) => note !== "");
  const heading = useFocusedHeading(preview);
  return (
    <div className={styles.card}>
      <h4 ref={heading} className={styles.minor}>
        {words.previewOf(preview.meetings.length, preview.monthsElapsed)}
      </h4>
      <p className={styles.text}>{words.notWritten}</p>
      <ShortList of={preview.notices} each={(said) => <PlacedNotice said={said} />} />
      <SmallCalendar meetings={preview.meetings} />
      {noted.length > 0 && (
        <ul className={styles.plainList}>
          {noted.map((meeting) => (
            <li key={meeting.id} className={styles.quiet}>
              {`${meeting.id}: ${meeting.note}`}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <ActionButton
          appearance="primary"
          onClick={() => {
            void writeCycle(pane).then((isWritten) => {
              if (!isWritten) return;
              pane.typed.forgetAll("cycle:");
              onWritten();
            });
          }}
        >
          {words.write}
        </ActionButton>
        <ActionButton
          onClick={() => {
            discardCycle(pane);
          }}
        >
          {words.back}
        </ActionButton>
      </div>
    </div>
  );
}
