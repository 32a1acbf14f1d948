import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { WorkbookView } from "../../worker";
import { useScreenStyles } from "../parts/use-screen-styles";
import { attendanceStrings } from "../strings/attendance";

const words = attendanceStrings.chart;

const useStyles = makeStyles({
  chart: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(2.3em, 1fr))",
    gap: "8px 4px",
    listStyleType: "none",
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  meeting: { minWidth: 0, textAlign: "center" },
  room: { height: "56px", display: "flex", alignItems: "end", justifyContent: "center" },
  bar: {
    boxSizing: "border-box",
    width: "70%",
    minHeight: "2px",
    border: "1px solid transparent",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
  // Not everybody's code is there yet.
  open: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px solid ${tokens.colorCompoundBrandBackground}`,
  },
  toCome: {
    height: "100%",
    backgroundColor: "transparent",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    "@media (forced-colors: active)": { backgroundColor: "Canvas" },
  },
});

/** Which share of those due came to each meeting, as columns. */
export function RateChart({ view }: { readonly view: WorkbookView }): ReactElement | null {
  const own = useStyles();
  const styles = useScreenStyles();
  const { rates, registers } = view.year;
  if (Object.keys(rates).length === 0) return null;
  const isOpen = (id: string): boolean =>
    registers.some(({ meetingId, notRecorded }) => meetingId === id && notRecorded > 0);
  return (
    <section className={styles.group}>
      <h3 className={styles.subheading}>{words.heading}</h3>
      <ol className={own.chart}>
        {view.meetings
          .filter(({ status }) => status !== "Cancelled")
          .map(({ id }) => {
            const rate = rates[id];
            const percent = Math.round((rate ?? 0) * 100);
            return (
              <li key={id} className={own.meeting}>
                <span className={styles.unseen}>
                  {words.said(id, rate === undefined ? null : percent, isOpen(id))}
                </span>
                <div aria-hidden className={own.room}>
                  <div
                    className={mergeClasses(
                      own.bar,
                      rate === undefined ? own.toCome : isOpen(id) && own.open,
                    )}
                    style={rate === undefined ? {} : { height: `${String(percent)}%` }}
                  />
                </div>
                <div aria-hidden>{rate === undefined ? "–" : `${String(percent)}%`}</div>
                <div aria-hidden>{id}</div>
              </li>
            );
          })}
      </ol>
      {Object.keys(rates).some(isOpen) && <p className={styles.quiet}>{words.outlined}</p>}
    </section>
  );
}
