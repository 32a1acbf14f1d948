import { Checkbox, Field, Input } from "@fluentui/react-components";
import { DocumentMultipleRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { WorkbookView } from "../../worker";
import { choosePacks, preparePacks } from "../core/share-actions";
import { ActionButton } from "../parts/action-button";
import { CopyButton } from "../parts/copy-button";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { shareStrings as words } from "../strings/share";
import { PackStandings } from "./pack-standings";

/** What the facilitators' files should hold. */
export function PackChoices({ view }: { readonly view: WorkbookView }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  // What came back is to be saved first.
  const isFirst = usePaneState(({ share }) => share.collection === null);
  const { contact, withEmail, withActionLog, withPasswords } = usePaneState(({ share }) => share.choices);
  return (
    <section className={styles.group}>
      <h3 className={styles.subheading}>{words.packs}</h3>
      <PackStandings view={view} />
      <p className={styles.quiet}>{words.packsHint}</p>
      <div className={styles.entry}>
        <Field label={words.contact}>
          <Input
            value={contact}
            onChange={(_, { value }) => {
              choosePacks(pane, { contact: value });
            }}
          />
        </Field>
        <CopyButton label={words.copyContact} text={contact} />
      </div>
      <Checkbox
        label={words.email}
        checked={withEmail}
        onChange={(_, { checked }) => {
          choosePacks(pane, { withEmail: checked === true });
        }}
      />
      <Checkbox
        label={words.actionLog}
        checked={withActionLog}
        onChange={(_, { checked }) => {
          choosePacks(pane, { withActionLog: checked === true });
        }}
      />
      <Checkbox
        label={words.passwords}
        checked={withPasswords}
        onChange={(_, { checked }) => {
          choosePacks(pane, { withPasswords: checked === true });
        }}
      />
      <div>
        <ActionButton
          icon={<DocumentMultipleRegular />}
          appearance={isFirst ? "primary" : "secondary"}
          onClick={() => {
            void preparePacks(pane);
          }}
        >
          {words.prepare}
        </ActionButton>
      </div>
    </section>
  );
}
