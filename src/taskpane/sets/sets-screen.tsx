import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { select } from "../core/selectors";
import { Folded } from "../parts/folded";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";
import { DraftPreview } from "./draft-preview";
import { EarlierSets } from "./earlier-sets";
import { FormedSets } from "./formed-sets";
import { SetsChoices } from "./sets-choices";

const words = strings.sets;

/** What the sets should be like; the preview of what was formed; and the sets that the workbook holds. */
export function SetsScreen(): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const view = usePaneState(select.view);
  const draft = usePaneState(({ sets }) => sets.draft);
  if (draft) return <DraftPreview draft={draft} />;
  return (
    <div className={styles.screen}>
      <h2 className={styles.heading}>{words.heading}</h2>
      {view === null && (
        <>
          <p className={styles.text}>{words.noRosterYet}</p>
          <div>
            <Button
              appearance="primary"
              onClick={() => {
                pane.showScreen("roster");
              }}
            >
              {words.toRoster}
            </Button>
          </div>
        </>
      )}
      {view && view.sets.length === 0 && (
        <section className={styles.group}>
          <h3 className={styles.subheading}>{words.choose}</h3>
          <SetsChoices view={view} />
          {view.origin === "workbook" && <EarlierSets />}
        </section>
      )}
      {view && view.sets.length > 0 && (
        <FormedSets view={view}>
          <Folded heading={words.allocateAgain}>
            <SetsChoices view={view} />
          </Folded>
          <EarlierSets />
        </FormedSets>
      )}
    </div>
  );
}
