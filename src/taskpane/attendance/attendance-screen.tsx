import { Button } from "@fluentui/react-components";
import { Suspense, lazy, useEffect, useState, type ReactElement } from "react";
import type { Meeting } from "../../programme";
import { spokenDate } from "../../sheet";
import type { WorkbookLook } from "../../worker";
import { chooseRegister, openRegister, refreshTracker } from "../core/attendance-actions";
import { select } from "../core/selectors";
import { ActionButton } from "../parts/action-button";
import { Choice } from "../parts/choice";
import { Told } from "../parts/told";
import { usePane, usePaneState } from "../parts/use-pane";
import { WithoutView } from "../parts/without-view";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";
import { Register } from "./register";
import { UnsavedElsewhere } from "./unsaved-elsewhere";

const words = strings.attendance;

const Meetings = lazy(async () => ({ default: (await import("../meetings/meetings")).Meetings }));

/** The register of a set at today's meeting or the next, and the tracker. */
export function AttendanceScreen(): ReactElement {
  const styles = useScreenStyles();
  const view = usePaneState(select.view);
  return (
    <div className={styles.screen}>
      <h2 className={styles.heading}>{words.heading}</h2>
      <Told heading="h3" />
      {view !== null && view.sets.length > 0 && view.meetings.length > 0 ? (
        <Registers view={view} />
      ) : (
        <WithoutView why={words.noSetsYet} button={words.toSets} screen="sets" />
      )}
      {view !== null && view.sets.length > 0 && <MeetingsPart view={view} />}
    </div>
  );
}

/** Closed until somebody asks for it, and loaded then. */
function MeetingsPart({ view }: { readonly view: WorkbookLook }): ReactElement {
  const styles = useScreenStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles.group}>
      <h3 className={styles.subheading}>{words.meetings.heading}</h3>
      <div>
        <Button
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? words.meetings.hide : words.meetings.show}
        </Button>
      </div>
      {isOpen && (
        <Suspense fallback={null}>
          <Meetings view={view} />
        </Suspense>
      )}
    </section>
  );
}

function Registers({ view }: { readonly view: WorkbookLook }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const isBusy = usePaneState(select.isBusy);
  const open = usePaneState(({ attendance }) => attendance.register);
  const chosen = usePaneState(({ attendance }) => attendance.place);
  // A cycle planned anew may lack the meeting that was chosen, and sets formed anew the set.
  const isThere = view.meetings.some(({ id }) => id === chosen?.meetingId);
  const meetingId =
    (isThere ? chosen?.meetingId : null) ?? view.nextMeeting ?? view.meetings.at(-1)?.id ?? "";
  const setNumber =
    (view.sets.find(({ number }) => number === chosen?.setNumber) ?? view.sets[0])?.number ?? 1;
  const isOpen = open?.meetingId === meetingId && open.setNumber === setNumber;
  // The register goes when the workbook is read anew, and is opened again as it is now.
  useEffect(() => {
    if (!isOpen && !isBusy) void openRegister(pane, meetingId, setNumber);
  }, [pane, view, isOpen, isBusy, meetingId, setNumber]);
  const meeting = view.meetings.find(({ id }) => id === meetingId);
  const set = view.sets.find(({ number }) => number === setNumber);
  return (
    <>
      <div className={styles.form}>
        <Choice
          label={words.meeting}
          value={meetingId}
          options={view.meetings.map((each) => ({
            value: each.id,
            text: sayMeeting(each, view.nextMeeting, pane.dependencies.today()),
          }))}
          onChoose={(value) => {
            chooseRegister(pane, value, setNumber);
          }}
        />
        <Choice
          label={words.set}
          value={String(setNumber)}
          options={view.sets.map(({ number, name }) => ({ value: String(number), text: name }))}
          onChoose={(value) => {
            chooseRegister(pane, meetingId, Number(value));
          }}
        />
      </div>
      {isOpen && meeting && set && (
        <Register
          key={`${meetingId} ${String(setNumber)}`}
          view={open}
          heading={words.register(set.name, `${meeting.id}, ${spokenDate(meeting.date)}`)}
          isToCome={meeting.date > pane.dependencies.today()}
          isCancelled={meeting.status === "Cancelled"}
        />
      )}
      <UnsavedElsewhere view={view} shown={meetingId} />
      <section className={styles.group}>
        <h3 className={styles.subheading}>{words.tracker}</h3>
        <div>
          <ActionButton
            onClick={() => {
              void refreshTracker(pane);
            }}
          >
            {words.refresh}
          </ActionButton>
        </div>
      </section>
    </>
  );
}

/** "M3, Tuesday 10 November 2026 (next)" */
function sayMeeting({ id, date, status }: Meeting, next: string | null, today: string): string {
  const remark =
    date === today
      ? words.today
      : id === next
        ? words.next
        : status === "Planned"
          ? ""
          : status.toLowerCase();
  return `${id}, ${spokenDate(date)}${remark === "" ? "" : ` (${remark})`}`;
}
