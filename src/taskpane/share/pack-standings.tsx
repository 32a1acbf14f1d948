import { CheckmarkCircleFilled, CircleRegular } from "@fluentui/react-icons";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { spokenDate } from "../../sheet";
import { sayMemberCount } from "../../wording";
import type { PackStanding, WorkbookView } from "../../worker";
import { ShortList } from "../parts/short-list";
import { useScreenStyles } from "../parts/use-screen-styles";
import { shareStrings as words } from "../strings/share";

const useStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", columnGap: "8px" },
  sign: { fontSize: "20px", lineHeight: 1 },
  current: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorNeutralForeground2 },
});

/** Who gets which file, and what has changed since each was made last. */
export function PackStandings({ view }: { readonly view: WorkbookView }): ReactElement {
  const own = useStyles();
  const styles = useScreenStyles();
  const { packs, sets } = view;
  // What is to be done comes first.
  const inOrder = [...packs].sort((a, b) => Number(a.isCurrent) - Number(b.isCurrent));
  return (
    <>
      <p className={styles.text}>
        {words.upToDate(packs.filter(({ isCurrent }) => isCurrent).length, packs.length)}
      </p>
      <ShortList
        of={inOrder}
        each={(standing) => {
          const set = sets.find(({ number }) => number === standing.setNumber);
          return (
            <div className={own.line}>
              <span className={own.sign}>
                {standing.isCurrent ? (
                  <CheckmarkCircleFilled aria-hidden className={own.current} />
                ) : (
                  <CircleRegular aria-hidden className={own.open} />
                )}
              </span>
              <div>
                <span>{`${set?.name ?? ""}: ${set?.facilitator || words.noFacilitator}`}</span>
                <p className={styles.quiet}>
                  {`${sayMemberCount(set?.members.length ?? 0, 0)} · ${sayStanding(standing)}`}
                </p>
              </div>
            </div>
          );
        }}
      />
    </>
  );
}

function sayStanding({ madeOn, isCurrent, came, went }: PackStanding): string {
  if (madeOn === null) return words.standing.notMade;
  const day = spokenDate(madeOn);
  if (isCurrent) return words.standing.current(day);
  const changes = [
    ...(came.length > 0 ? [words.standing.came(came)] : []),
    ...(went.length > 0 ? [words.standing.went(went)] : []),
  ];
  return words.standing.changed(day, changes);
}
