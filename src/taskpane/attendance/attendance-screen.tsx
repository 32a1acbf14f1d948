import { ArrowSyncRegular } from "@fluentui/react-icons";
import { Suspense, lazy, useEffect, type ReactElement } from "react";
import { firstSet, idOf, type Meeting } from "../../programme";
import { spokenDate } from "../../sheet";
import type { WorkbookView } from "../../worker";
import { chooseRegister, openRegister } from "../core/attendance-actions";
import { select } from "../core/selectors";
import { setsAt } from "../core/sets-then";
import { CommandButton } from "../parts/command-button";
import { sayShortDay } from "../meetings/say-meeting";
import { Stepper } from "../parts/stepper";
import { ChangeNotices } from "../parts/change-notices";
import { usePane, usePaneState } from "../parts/use-pane";
import { WithoutView } from "../parts/without-view";
import { useScreenStyles } from "../parts/use-screen-styles";
import { attendanceStrings as words } from "../strings/attendance";
import { RateChart } from "./rate-chart";
import { Register } from "./register";
import { RegisterVisits } from "./register-visits";
import { UnsavedElsewhere } from "./unsaved-elsewhere";

const Meetings = lazy(async () => ({ default: (await import("../meetings/meetings")).Meetings }));

/** The register of a set at today's meeting or the next, and the tracker. */
export function AttendanceScreen(): ReactElement {
  const styles = useScreenStyles();
  const view = usePaneState(select.view);
  return (
    <div className={styles.screen}>
      <h2 className={styles.heading}>{words.heading}</h2>
      <ChangeNotices heading="h3" />
      {view !== null && view.sets.length > 0 && view.meetings.length > 0 ? (
        <Registers view={view} />
      ) : (
        <WithoutView why={words.noSetsYet} button={words.toSets} screen="sets" />
      )}
      {view !== null && view.sets.length > 0 && (
        <Suspense fallback={null}>
          <Meetings view={view} />
        </Suspense>
      )}
    </div>
  );
}

function Registers({ view }: { readonly view: WorkbookView }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const isBusy = usePaneState(select.isBusy);
  const open = usePaneState(({ attendance }) => attendance.register);
  const chosen = usePaneState(({ attendance }) => attendance.place);
  // A cycle planned anew may lack the meeting that was chosen, and sets formed anew the set.
  const isThere = view.meetings.some(({ id }) => id === chosen?.meetingId);
  const meetingId =
    (isThere ? chosen?.meetingId : null) ?? view.nextMeeting ?? view.meetings.at(-1)?.id ?? idOf.meeting("");
  const sets = setsAt(view, meetingId);
  const set = sets.find(({ number }) => number === chosen?.setNumber) ?? sets[0];
  const setNumber = set?.number ?? firstSet;
  const isOpen = open?.meetingId === meetingId && open.setNumber === setNumber;
  // The register goes when the workbook is read anew, and is opened again as it is now.
  useEffect(() => {
    if (!isOpen && !isBusy) void openRegister(pane, meetingId, setNumber);
  }, [pane, view, isOpen, isBusy, meetingId, setNumber]);
  const registers = view.year.registers.filter((each) => each.meetingId === meetingId);
  const meeting = view.meetings.find(({ id }) => id === meetingId);
  return (
    <>
      <div className={styles.group}>
        <Stepper
          label={words.meeting}
          previous={words.previousMeeting}
          next={words.nextMeeting}
          value={meetingId}
          options={view.meetings.map((each) => ({
            value: each.id,
            text: sayMeeting(each, view.nextMeeting, pane.dependencies.today()),
          }))}
          onChoose={(value) => {
            chooseRegister(pane, idOf.meeting(value), setNumber);
          }}
        />
        <Stepper
          label={words.set}
          previous={words.previousSet}
          next={words.nextSet}
          value={String(setNumber)}
          options={sets.map(({ number, name }) => ({ value: String(number), text: name }))}
          onChoose={(value) => {
            chooseRegister(pane, meetingId, idOf.set(Number(value)));
          }}
        />
        {registers.length > 0 && (
          <p role="status" className={styles.quiet}>
            {words.setsDone(
              registers.filter(({ notRecorded }) => notRecorded === 0).length,
              registers.length,
              meetingId,
            )}
          </p>
        )}
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
      {isOpen && meeting && set && meeting.status !== "Cancelled" && (
        <RegisterVisits
          key={`visits ${meetingId} ${String(setNumber)}`}
          {...{ meetingId, setNumber, view }}
        />
      )}
      <UnsavedElsewhere view={view} shown={meetingId} />
      <RateChart view={view} />
      <div>
        <CommandButton
          size="small"
          icon={<ArrowSyncRegular />}
          command={{ kind: "refresh" }}
          done={words.refreshed}
        >
          {words.refresh}
        </CommandButton>
      </div>
    </>
  );
}

/** "M3, Tue 10 Nov 2026 (next)" */
function sayMeeting({ id, date, status }: Meeting, next: string | null, today: string): string {
  const remark =
    date === today
      ? words.today
      : id === next
        ? words.next
        : status === "Planned"
          ? ""
          : status.toLowerCase();
  return `${id}, ${sayShortDay(date)}${remark === "" ? "" : ` (${remark})`}`;
}
