import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { MeetingId, SetNumber } from "../../programme";
import type { WorkbookView } from "../../worker";
import { Visits, visitsAt } from "../meetings/visits";
import { useScreenStyles } from "../parts/use-screen-styles";
import { useTyped } from "../parts/use-typed";
import { visitStrings as words } from "../strings/visits";

/** Who of a register's set is elsewhere, whoever is a visitor there, and the button for one more. */
export function RegisterVisits({
  meetingId,
  setNumber,
  view,
}: {
  readonly meetingId: MeetingId;
  readonly setNumber: SetNumber;
  readonly view: WorkbookView;
}): ReactElement | null {
  const styles = useScreenStyles();
  const [isOpen, setOpen] = useTyped(`visit to ${String(setNumber)} at ${meetingId}: open`, false);
  const visits = visitsAt(view, meetingId, setNumber);
  if (view.sets.length < 2) return null;
  return (
    <section className={styles.group}>
      {!isOpen && visits.length > 0 && (
        <ul className={styles.plainList} aria-label={words.heading}>
          {visits.flatMap(({ from, to, members, isWholeSet }) =>
            isWholeSet ? (
              <li key={String(from.number)} className={styles.quiet}>
                {words.togetherThen(from.name, to.name)}
              </li>
            ) : (
              members.map(({ id, name }) => (
                <li key={id} className={styles.quiet}>
                  {words.visitsThen(name, from.name, to.name)}
                </li>
              ))
            ),
          )}
        </ul>
      )}
      <div>
        <Button
          size="small"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {visits.length === 0 ? words.add : words.change}
        </Button>
      </div>
      {isOpen && (
        <div className={styles.expanded}>
          <Visits meetingId={meetingId} host={setNumber} />
        </div>
      )}
    </section>
  );
}
