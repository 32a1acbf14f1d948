import type { ReactElement } from "react";
import type { WorkbookView } from "../../worker";
import { select } from "../core/selectors";
import { MadeCard } from "../reports/made-file";
import { Notice } from "../parts/notice";
import { ChangeNotices } from "../parts/change-notices";
import { usePaneState } from "../parts/use-pane";
import { WithoutView } from "../parts/without-view";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";
import { NextMeeting } from "./next-meeting";
import { ToDo } from "./to-do";

const words = strings.today;

/** What is done and what is next, each with its button. */
export function TodayScreen(): ReactElement {
  const styles = useScreenStyles();
  const view = usePaneState(select.view);
  if (view && view.sets.length > 0) return <Programme view={view} />;
  return (
    <div className={styles.screen}>
      <h2 className={styles.heading}>{strings.screens.today}</h2>
      <WithoutView why={words.noSets} button={words.toRoster} screen="roster" />
    </div>
  );
}

function Programme({ view }: { readonly view: WorkbookView }): ReactElement {
  const styles = useScreenStyles();
  const made = usePaneState(({ reports }) => reports.made);
  return (
    <div className={styles.screen}>
      <h2 className={styles.heading}>{view.programmeName}</h2>
      <ChangeNotices heading="h3" />
      <Balance view={view} />
      <NextMeeting view={view} />
      {made?.from === "reports" && <MadeCard file={made.file} />}
      <ToDo view={view} />
    </div>
  );
}

/** "Balanced · 86 members, 9 sets"; what is not answered yet stands beside it, since it may change the counts. */
function Balance({ view }: { readonly view: WorkbookView }): ReactElement {
  const { check, sets, memberCount } = view;
  const openQuestions = view.questions.length;
  const uneven = check?.uneven ?? 0;
  const result = sets.length === 1 ? words.oneSet : uneven === 0 ? words.balanced : words.off(uneven);
  return (
    <Notice
      tone={uneven === 0 && openQuestions === 0 ? "success" : "attention"}
      what={`${result} · ${words.sum(memberCount, sets.length)}`}
      remedy={openQuestions === 0 ? "" : words.notAnswered(openQuestions)}
    />
  );
}
