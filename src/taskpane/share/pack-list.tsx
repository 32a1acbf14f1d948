import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { SharedPacks } from "../core/share-slice";
import { confirmPacks, downloadAllPacks, forgetPacks } from "../core/share-actions";
import { ActionButton } from "../parts/action-button";
import { Back } from "../parts/back";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { shareStrings as words } from "../strings/share";
import { PackCard } from "./pack-card";

/** Who gets which file, to be confirmed; then the files, one by one or all at once. */
export function PackList({ packs }: { readonly packs: SharedPacks }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { views, passwords, isConfirmed } = packs;
  const isProtected = Object.keys(passwords).length > 0;
  const opensNewOn = usePaneState(({ session }) => session.opensNewOn);
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
          {!isProtected && opensNewOn && <p className={styles.text}>{words.landing[opensNewOn]}</p>}
          <p className={styles.quiet}>{words.downloadHint}</p>
        </>
      )}
      <div className={styles.buttons}>
        {isConfirmed ? (
          <ActionButton
            icon={<ArrowDownloadRegular />}
            appearance="primary"
            onClick={() => {
              void downloadAllPacks(pane);
            }}
          >
            {words.downloadAll}
          </ActionButton>
        ) : (
          <Button
            appearance="primary"
            onClick={() => {
              void confirmPacks(pane);
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
              canOpen={opensNewOn !== null && !isProtected}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
