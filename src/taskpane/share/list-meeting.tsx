import type { ReactElement } from "react";
import { idOf, type AttendanceCode } from "../../programme";
import type { CollectionView } from "../../worker";
import { setListOptions } from "../core/collection-actions";
import { select } from "../core/selectors";
import { sayMeeting } from "../meetings/say-meeting";
import { Choice } from "../parts/choice";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { attendanceStrings } from "../strings/attendance";
import { shareStrings as words } from "../strings/share";

const codeNames = attendanceStrings.codes;
/** Nobody who is listed was not due. */
const codes = (Object.keys(codeNames) as AttendanceCode[]).filter((code) => code !== "–");

/** Which meeting lists from elsewhere are of, and the code of everyone listed; nothing where there is no list. */
export function ListMeeting({ lists }: Pick<CollectionView, "lists">): ReactElement | null {
  const styles = useScreenStyles();
  const pane = usePane();
  const meetings = usePaneState(select.view)?.meetings ?? [];
  if (!lists) return null;
  const { meetingId, code } = lists;
  return (
    <div className={styles.group}>
      <p className={styles.text}>{words.listHint}</p>
      <Choice
        label={words.listMeeting}
        value={meetingId ?? ""}
        options={[
          { value: "", text: lists.isMeetingNeeded ? words.chooseMeeting : words.listSays },
          ...meetings
            .filter(({ status }) => status !== "Cancelled")
            .map((meeting) => ({ value: meeting.id, text: sayMeeting(meeting) })),
        ]}
        onChoose={(value) => {
          void setListOptions(pane, { meetingId: value === "" ? null : idOf.meeting(value), code });
        }}
      />
      <Choice
        label={words.listCode}
        value={code}
        options={codes.map((each) => ({ value: each, text: codeNames[each] }))}
        onChoose={(value) => {
          void setListOptions(pane, { meetingId, code: codes.find((each) => each === value) ?? code });
        }}
      />
    </div>
  );
}
