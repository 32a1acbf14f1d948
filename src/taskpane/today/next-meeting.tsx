import { firstSet } from "../../programme";
import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { clockTime, spokenDate } from "../../sheet";
import type { WorkbookView } from "../../worker";
import { chooseRegister } from "../core/attendance-actions";
import { makeReport } from "../core/reports-actions";
import { ActionButton } from "../parts/action-button";
import { usePane } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";

const words = strings.today;

/** The next meeting, with its registers to fill in and to print. */
export function NextMeeting({ view }: { readonly view: WorkbookView }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const meeting = view.meetings.find(({ id }) => id === view.nextMeeting);
  if (!meeting) return <p className={styles.text}>{words.noNext}.</p>;
  const { id, date, speakerStart, venue, speaker } = meeting;
  const registers = view.year.registers.filter(({ meetingId }) => meetingId === id);
  const apologies = registers.reduce((sum, each) => sum + each.apologies, 0);
  const first = registers.find(({ notRecorded }) => notRecorded > 0) ?? registers[0];
  const about = [venue, speaker, words.apologies(apologies)].filter((each) => each !== "");
  return (
    <section className={styles.group}>
      <h3 className={styles.subheading}>
        {words.next(id, `${spokenDate(date)}, ${clockTime(speakerStart)}`)}
      </h3>
      <p className={styles.quiet}>{about.join(" · ")}</p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          onClick={() => {
            chooseRegister(pane, id, first?.setNumber ?? firstSet);
            pane.showScreen("meetings");
          }}
        >
          {words.openRegister}
        </Button>
        <ActionButton
          onClick={() => {
            void makeReport(pane, { kind: "register", meeting: id, largePrint: false });
          }}
        >
          {words.printRegisters}
        </ActionButton>
      </div>
    </section>
  );
}
