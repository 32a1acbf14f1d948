import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Meeting } from "../../programme";
import { useScreenStyles } from "../parts/use-screen-styles";
import { attendanceStrings } from "../strings/attendance";
import { monthsOf, type Month } from "./months-of";
import { sayDay } from "./say-meeting";

const words = attendanceStrings.meetings;

const useStyles = makeStyles({
  months: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 118px), 1fr))",
    gap: "12px 16px",
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  // Days are drawn at one size, whatever the text's: the meetings are said below them.
  days: { display: "grid", gridTemplateColumns: "repeat(7, 1fr)", fontSize: "10px", lineHeight: "16px" },
  day: { textAlign: "center", color: tokens.colorNeutralForeground2 },
  weekend: { backgroundColor: tokens.colorNeutralBackground3 },
  meeting: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightBold,
    borderRadius: tokens.borderRadiusMedium,
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      color: "HighlightText",
      forcedColorAdjust: "none",
    },
  },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** Meetings in their months, from the first to the last. */
export function SmallCalendar({ meetings }: { readonly meetings: readonly Meeting[] }): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.months}>
      {monthsOf(meetings).map((month) => (
        <li key={month.first}>
          <InMonth month={month} />
        </li>
      ))}
    </ul>
  );
}

function InMonth({ month: { name, blank, days, meetings } }: { readonly month: Month }): ReactElement {
  const styles = useStyles();
  const screen = useScreenStyles();
  return (
    <>
      <p className={styles.name}>{name}</p>
      <div aria-hidden className={styles.days}>
        {words.weekdays.map((weekday, index) => (
          <span key={index} className={styles.day}>
            {weekday}
          </span>
        ))}
        {Array.from({ length: blank }, (_, index) => (
          <span key={`blank ${String(index)}`} />
        ))}
        {days.map((date, index) => (
          <span
            key={date}
            className={mergeClasses(
              styles.day,
              (blank + index) % 7 > 4 && styles.weekend,
              meetings.some((meeting) => meeting.date === date) && styles.meeting,
            )}
          >
            {index + 1}
          </span>
        ))}
      </div>
      {meetings.length === 0 ? (
        <p className={screen.quiet}>{words.noMeeting}</p>
      ) : (
        meetings.map((meeting) => (
          <p key={meeting.id} className={screen.quiet}>
            {sayDay(meeting)}
          </p>
        ))
      )}
    </>
  );
}
