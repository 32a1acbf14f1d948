import type { ReactElement } from "react";
import type { RegisterView } from "../../worker";
import { CommandButton } from "../parts/command-button";
import { Notice } from "../parts/notice";
import { ShortList } from "../parts/short-list";
import { useScreenStyles } from "../parts/use-screen-styles";
import { attendanceStrings as words } from "../strings/attendance";

/** Apologies that were given before the meeting's day changed, each to be confirmed. */
export function ApologiesInDoubt({ view }: { readonly view: RegisterView }): ReactElement | null {
  const styles = useScreenStyles();
  const { meetingId, inDoubt } = view;
  if (inDoubt.length === 0) return null;
  return (
    <Notice tone="attention" what={words.inDoubt(inDoubt.length)} remedy={words.inDoubtHint}>
      <ShortList
        of={inDoubt}
        each={({ id, name }) => (
          <div className={styles.row}>
            <span>{name}</span>
            <CommandButton
              size="small"
              aria-label={words.confirmOf(name)}
              command={{ kind: "record", meetingId, confirmed: [id] }}
              done={words.confirmed(name, meetingId)}
            >
              {words.confirm}
            </CommandButton>
          </div>
        )}
      />
    </Notice>
  );
}
