import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { CollectedCode } from "../../commands";
import { askedBecause } from "../../wording/say-returned-pack";
import { keyOf, takeFromPacks } from "../core/collection-actions";
import { groupTabStop } from "../parts/tab-stop";
import { usePane } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { shareStrings as words } from "../strings/share";

const useStyles = makeStyles({
  conflict: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    margin: 0,
    padding: "4px 10px 8px",
    minWidth: 0,
  },
  sides: { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: "8px" },
  side: { display: "flex", alignItems: "center", gap: "6px", minHeight: "28px" },
});

/** Codes that a person decides on, the tracker's beside the file's; the tracker's stays unless the file's is chosen. */
export function Conflicts({
  codes,
  taken,
}: {
  readonly codes: readonly CollectedCode[];
  readonly taken: readonly string[];
}): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  return (
    <>
      <p className={styles.text}>{words.differHint}</p>
      {codes.some(({ handling }) => handling === "asked-singly") && (
        <p className={styles.text}>{words.singlyHint}</p>
      )}
      <div className={styles.buttons}>
        <Button
          size="small"
          onClick={() => {
            takeFromPacks(pane, codes.filter(({ handling }) => handling === "asked").map(keyOf));
          }}
        >
          {words.takeAll}
        </Button>
        <Button
          size="small"
          onClick={() => {
            takeFromPacks(pane, []);
          }}
        >
          {words.keepAll}
        </Button>
      </div>
      <ul className={styles.plainList}>
        {codes.map((code) => (
          <li key={keyOf(code)}>
            <Conflict
              code={code}
              isTaken={taken.includes(keyOf(code))}
              onChoose={(isTaken) => {
                // Of several files' codes for one member and meeting, one goes into the tracker.
                const rivals = codes.filter(
                  ({ memberId, meetingId }) => memberId === code.memberId && meetingId === code.meetingId,
                );
                const others = taken.filter((key) => !rivals.some((rival) => keyOf(rival) === key));
                takeFromPacks(pane, isTaken ? [...others, keyOf(code)] : others);
              }}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function Conflict({
  code,
  isTaken,
  onChoose,
}: {
  readonly code: CollectedCode;
  readonly isTaken: boolean;
  readonly onChoose: (isTaken: boolean) => void;
}): ReactElement {
  const styles = useStyles();
  const group = useId();
  const side = (label: string, isFile: boolean): ReactElement => (
    <label className={styles.side}>
      <input
        type="radio"
        name={group}
        checked={isTaken === isFile}
        {...groupTabStop(isFile, { of: [false, true], chosen: isTaken })}
        onChange={() => {
          onChoose(isFile);
        }}
      />
      {label}
    </label>
  );
  const who = words.who(code.name, code.meetingId);
  const why = whyAsked(code);
  return (
    <fieldset className={styles.conflict}>
      <legend>{why === null ? who : `${who} (${why})`}</legend>
      <div className={styles.sides}>
        {side(words.trackerSays(code.trackerSays), false)}
        {side(words.packSays(code.packSays), true)}
      </div>
    </fieldset>
  );
}

/** Null where the two codes say it all. */
function whyAsked({ standing, rowName, file }: CollectedCode): string | null {
  if (standing === "other-name") return words.inRowOf(rowName, file);
  return standing in askedBecause ? askedBecause[standing as keyof typeof askedBecause] : null;
}
