import type { ReactElement } from "react";
import type { RegisterView } from "../../worker";
import { confirmApology } from "../core/attendance-actions";
import { ActionButton } from "../parts/action-button";
import { Notice } from "../parts/notice";
import { ShortList } from "../parts/short-list";
import { usePane } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { attendanceStrings as words } from "../strings/attendance";

/** Apologies that were given before the meeting's day changed, each to be confirmed. */
export function ApologiesInDoubt({ view }: { readonly view: RegisterView }): ReactElement | null {
  const styles = useScreenStyles();
  const pane = usePane();
  const { meetingId, inDoubt } = view;
  if (inDoubt.length === 0) return null;
  return (
    <Notice tone="attention" what={words.inDoubt(inDoubt.length)} remedy={words.inDoubtHint}>
      <ShortList
        of={inDoubt}
        each={(member) => (
          <div className={styles.row}>
            <span>{member.name}</span>
            <ActionButton
              size="small"
              aria-label={words.confirmOf(member.name)}
              onClick={() => {
                void confirmApology(pane, meetingId, member);
              }}
            >
              {words.confirm}
            </ActionButton>
          </div>
        )}
      />
    </Notice>
  );
}
