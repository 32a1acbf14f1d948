import { Checkbox, Field, Input } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { preparePacks } from "../core/share-actions";
import { ActionButton } from "../parts/action-button";
import { usePane } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { shareStrings as words } from "../strings/share";

/** What the facilitators' files should hold. */
export function PackChoices(): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const [contact, setContact] = useState("");
  const [withEmail, setWithEmail] = useState(false);
  const [withPasswords, setWithPasswords] = useState(false);
  return (
    <section className={styles.group}>
      <h3 className={styles.subheading}>{words.packs}</h3>
      <p className={styles.text}>{words.packsHint}</p>
      <Field label={words.contact}>
        <Input
          value={contact}
          onChange={(_, { value }) => {
            setContact(value);
          }}
        />
      </Field>
      <Checkbox
        label={words.email}
        checked={withEmail}
        onChange={(_, { checked }) => {
          setWithEmail(checked === true);
        }}
      />
      <Checkbox
        label={words.passwords}
        checked={withPasswords}
        onChange={(_, { checked }) => {
          setWithPasswords(checked === true);
        }}
      />
      <div>
        <ActionButton
          appearance="primary"
          onClick={() => {
            void preparePacks(pane, { contact, withEmail, withPasswords });
          }}
        >
          {words.prepare}
        </ActionButton>
      </div>
    </section>
  );
}
