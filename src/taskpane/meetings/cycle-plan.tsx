import { useEffect, useRef, type ReactElement } from "react";
import type { WorkbookLook } from "../../worker";
import { paneSentences } from "../../wording/pane-sentences";
import type { CycleDraft } from "../core/meetings-slice";
import { discardCycle, writeCycle } from "../core/meetings-actions";
import { ActionButton } from "../parts/action-button";
import { focusHeading } from "../parts/focus-heading";
import { PlacedNotice } from "../parts/notice";
import { ShortList } from "../parts/short-list";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";
import { CycleWishes } from "./cycle-wishes";
import { sayMeeting } from "./say-meeting";

const words = strings.attendance.meetings;

/** The cycle planned or planned anew, with a look at it before it is written, while nothing is recorded. */
export function CyclePlan({ view }: { readonly view: WorkbookLook }): ReactElement {
  const styles = useScreenStyles();
  const cycle = usePaneState(({ meetings }) => meetings.cycle);
  return (
    <div className={styles.form}>
      <h4 className={styles.minor}>{words.plan}</h4>
      {view.cycleHasBegun && <p className={styles.text}>{sayBegun(view.cycleHasBegun)}</p>}
      {!view.cycleHasBegun && <CycleWishes view={view} />}
      {!view.cycleHasBegun && cycle && <Preview cycle={cycle} />}
    </div>
  );
}

function sayBegun(meeting: NonNullable<WorkbookLook["cycleHasBegun"]>): string {
  const { what, remedy } = paneSentences["cycle-has-begun"](meeting);
  return `${what} ${remedy}`;
}

function Preview({ cycle: { preview } }: { readonly cycle: CycleDraft }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (heading.current) focusHeading(heading.current);
  }, [preview]);
  return (
    <div className={styles.card}>
      <h5 ref={heading} className={styles.minor}>
        {words.previewOf(preview.meetings.length, preview.monthsElapsed)}
      </h5>
      <p className={styles.text}>{words.notWritten}</p>
      <ShortList of={preview.told} each={(said) => <PlacedNotice said={said} />} />
      <ul className={styles.plainList}>
        {preview.meetings.map((meeting) => (
          <li key={meeting.id}>
            {sayMeeting(meeting)}
            {meeting.note !== "" && <span className={styles.quiet}>{` ${meeting.note}`}</span>}
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <ActionButton
          appearance="primary"
          onClick={() => {
            void writeCycle(pane);
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
