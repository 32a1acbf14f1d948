import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SharedPacks } from "../core/pane-state";
import { confirmPacks, downloadAllPacks, forgetPacks } from "../core/share-packs";
import { Back } from "../shell/back";
import { usePane, usePaneState } from "../shell/use-pane";
import { useScreenStyles } from "../shell/use-screen-styles";
import { strings } from "../strings";
import { PackCard } from "./pack-card";

const words = strings.share;

/** Who gets which file, to be confirmed; then the files, one by one or all at once. */
export function PackList({ packs }: { readonly packs: SharedPacks }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const { views, passwords, isConfirmed } = packs;
  const isProtected = Object.keys(passwords).length > 0;
  const openNew = pane.workbook?.openNew ?? null;
  return (
    <section className={styles.group}>
      <div>
        <Back
          label={words.startAgain}
          onGo={() => {
            forgetPacks(pane);
          }}
        />
        <h3 className={styles.subheading}>{words.whoGetsWhich}</h3>
      </div>
      <p className={styles.text}>{words.checkFirst}</p>
      {isConfirmed && (
        <>
          {isProtected && <p className={styles.text}>{words.protectedHint}</p>}
          {!isProtected && openNew && <p className={styles.text}>{words.landing[openNew.platform]}</p>}
          <p className={styles.quiet}>{words.downloadHint}</p>
        </>
      )}
      <div className={styles.buttons}>
        {isConfirmed ? (
          <Button
            appearance="primary"
            disabledFocusable={work !== null}
            onClick={() => {
              void downloadAllPacks(pane);
            }}
          >
            {words.downloadAll}
          </Button>
        ) : (
          <Button
            appearance="primary"
            onClick={() => {
              confirmPacks(pane);
            }}
          >
            {words.confirm}
          </Button>
        )}
      </div>
      <ul className={styles.plainList}>
        {views.map((view) => (
          <li key={view.setNumber}>
            <PackCard
              view={view}
              password={passwords[view.setNumber] ?? null}
              isConfirmed={isConfirmed}
              canOpen={openNew !== null && !isProtected}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
