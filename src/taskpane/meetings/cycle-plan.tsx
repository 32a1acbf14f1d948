import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import type { WorkbookLook } from "../../worker";
import { paneSentences } from "../../wording/pane-sentences";
import type { CycleInHand } from "../core/pane-state";
import { discardCycle, writeCycle } from "../core/plan-meetings";
import { focusHeading } from "../shell/focus-heading";
import { PlacedNotice } from "../shell/notice";
import { ShortList } from "../shell/short-list";
import { usePane, usePaneState } from "../shell/use-pane";
import { useScreenStyles } from "../shell/use-screen-styles";
import { strings } from "../strings";
import { CycleWishes } from "./cycle-wishes";
import { sayMeeting } from "./say-meeting";

const words = strings.attendance.meetings;

/** The cycle planned or planned anew, with a look at it before it is written, while nothing is recorded. */
export function CyclePlan({ look }: { readonly look: WorkbookLook }): ReactElement {
  const styles = useScreenStyles();
  const { cycle } = usePaneState();
  return (
    <div className={styles.form}>
      <h4 className={styles.minor}>{words.plan}</h4>
      {look.cycleHasBegun && <p className={styles.text}>{sayBegun(look.cycleHasBegun)}</p>}
      {!look.cycleHasBegun && <CycleWishes look={look} />}
      {!look.cycleHasBegun && cycle && <Preview cycle={cycle} />}
    </div>
  );
}

function sayBegun(meeting: NonNullable<WorkbookLook["cycleHasBegun"]>): string {
  const { what, remedy } = paneSentences["cycle-has-begun"](meeting);
  return `${what} ${remedy}`;
}

function Preview({ cycle: { preview } }: { readonly cycle: CycleInHand }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { work } = usePaneState();
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
        <Button
          appearance="primary"
          disabledFocusable={work !== null}
          onClick={() => {
            void writeCycle(pane);
          }}
        >
          {words.write}
        </Button>
        <Button
          disabledFocusable={work !== null}
          onClick={() => {
            discardCycle(pane);
          }}
        >
          {words.back}
        </Button>
      </div>
    </div>
  );
}
