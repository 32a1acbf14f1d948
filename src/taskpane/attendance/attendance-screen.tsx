import { Button } from "@fluentui/react-components";
import { Suspense, lazy, useEffect, useState, type ReactElement } from "react";
import type { Meeting } from "../../programme";
import { spokenDate } from "../../sheet";
import type { WorkbookLook } from "../../worker";
import { change } from "../core/form-sets";
import { openRegister } from "../core/take-attendance";
import { Choice } from "../shell/choice";
import { Told } from "../shell/told";
import { usePane, usePaneState } from "../shell/use-pane";
import { useScreenStyles } from "../shell/use-screen-styles";
import { strings } from "../strings";
import { Register } from "./register";

const words = strings.attendance;

const Meetings = lazy(async () => ({ default: (await import("../meetings/meetings")).Meetings }));

/** The register of a set at today's meeting or the next, and the tracker. */
export function AttendanceScreen(): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { look } = usePaneState();
  return (
    <div className={styles.screen}>
      <h2 className={styles.heading}>{words.heading}</h2>
      <Told heading="h3" />
      {look !== null && look.sets.length > 0 && look.meetings.length > 0 ? (
        <Registers look={look} />
      ) : (
        <>
          <p className={styles.text}>{words.noSetsYet}</p>
          <div>
            <Button
              appearance="primary"
              onClick={() => {
                pane.showScreen("sets");
              }}
            >
              {words.toSets}
            </Button>
          </div>
        </>
      )}
      {look !== null && look.sets.length > 0 && <MeetingsPart look={look} />}
    </div>
  );
}

/** Closed until somebody asks for it, and loaded then. */
function MeetingsPart({ look }: { readonly look: WorkbookLook }): ReactElement {
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
          <Meetings look={look} />
        </Suspense>
      )}
    </section>
  );
}

function Registers({ look }: { readonly look: WorkbookLook }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { register, work } = usePaneState();
  const [chosen, setMeeting] = useState<string | null>(null);
  // A cycle planned anew may lack the meeting that was chosen.
  const isThere = look.meetings.some(({ id }) => id === chosen);
  const meetingId = (isThere ? chosen : null) ?? look.nextMeeting ?? look.meetings.at(-1)?.id ?? "";
  const [setNumber, setSet] = useState(look.sets[0]?.number ?? 1);
  const isOpen = register?.view.meetingId === meetingId && register.view.setNumber === setNumber;
  // The register goes when the workbook is read anew, and is opened again as it is now.
  useEffect(() => {
    if (!isOpen && work === null) void openRegister(pane, meetingId, setNumber);
  }, [pane, look, isOpen, work, meetingId, setNumber]);
  const meeting = look.meetings.find(({ id }) => id === meetingId);
  const set = look.sets.find(({ number }) => number === setNumber);
  return (
    <>
      <div className={styles.form}>
        <Choice
          label={words.meeting}
          value={meetingId}
          options={look.meetings.map((each) => ({
            value: each.id,
            text: sayMeeting(each, look.nextMeeting, pane.surroundings.today()),
          }))}
          onChoose={setMeeting}
        />
        <Choice
          label={words.set}
          value={String(setNumber)}
          options={look.sets.map(({ number, name }) => ({ value: String(number), text: name }))}
          onChoose={(value) => {
            setSet(Number(value));
          }}
        />
      </div>
      {isOpen && meeting && set && (
        <Register
          key={`${meetingId} ${String(setNumber)}`}
          register={register}
          heading={words.register(set.name, `${meeting.id}, ${spokenDate(meeting.date)}`)}
          isToCome={meeting.date > pane.surroundings.today()}
          isCancelled={meeting.status === "Cancelled"}
        />
      )}
      <section className={styles.group}>
        <h3 className={styles.subheading}>{words.tracker}</h3>
        <div>
          <Button
            disabledFocusable={work !== null}
            onClick={() => {
              void change(pane, { kind: "refresh" }, words.refreshed);
            }}
          >
            {words.refresh}
          </Button>
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
