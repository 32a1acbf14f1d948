import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Folded } from "../shell/folded";
import { usePane, usePaneState } from "../shell/use-pane";
import { useScreenStyles } from "../shell/use-screen-styles";
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
  const { look, draft } = usePaneState();
  if (draft) return <DraftPreview draft={draft} />;
  return (
    <div className={styles.screen}>
      <h2 className={styles.heading}>{words.heading}</h2>
      {look === null && (
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
      {look && look.sets.length === 0 && (
        <section className={styles.group}>
          <h3 className={styles.subheading}>{words.choose}</h3>
          <SetsChoices look={look} />
          {look.origin === "workbook" && <EarlierSets />}
        </section>
      )}
      {look && look.sets.length > 0 && (
        <FormedSets look={look}>
          <Folded heading={words.allocateAgain}>
            <SetsChoices look={look} />
          </Folded>
          <EarlierSets />
        </FormedSets>
      )}
    </div>
  );
}
