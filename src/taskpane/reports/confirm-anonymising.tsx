import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { AnonymisingView } from "../../worker";
import { organisationLetters } from "../../programme";
import { anonymise, forgetAnonymising, prepareAnonymising } from "../core/reports-actions";
import { ActionButton } from "../parts/action-button";
import { Choice } from "../parts/choice";
import { usePane } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { reportsStrings as words } from "../strings/reports";

/** What anonymising does, and the two confirmations it needs. */
export function ConfirmAnonymising({ view }: { readonly view: AnonymisingView }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const [isUnderstood, setUnderstood] = useState(false);
  const [typed, setTyped] = useState("");
  return (
    <>
      {view.words.map((sentence) => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
      <Choice
        label={words.letters}
        value={view.choices.organisations}
        options={organisationLetters.map((value) => ({ value, text: words.lettersFor[value] }))}
        onChoose={(value) => {
          const organisations = organisationLetters.find((each) => each === value) ?? "few";
          void prepareAnonymising(pane, { ...view.choices, organisations });
        }}
      />
      {view.texts > 0 && (
        <Checkbox
          label={words.keepTexts(view.texts)}
          checked={view.choices.keepTexts}
          onChange={(_, { checked }) => {
            void prepareAnonymising(pane, { ...view.choices, keepTexts: checked === true });
          }}
        />
      )}
      <Checkbox
        label={words.cannotUndo}
        checked={isUnderstood}
        onChange={(_, { checked }) => {
          setUnderstood(checked === true);
        }}
      />
      <Field label={words.typeName(view.programmeName)}>
        <Input
          value={typed}
          autoComplete="off"
          onChange={(_, { value }) => {
            setTyped(value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <ActionButton
          disabledFocusable={!isUnderstood}
          onClick={() => {
            void anonymise(pane, typed);
          }}
        >
          {words.anonymise}
        </ActionButton>
        <Button
          onClick={() => {
            forgetAnonymising(pane);
          }}
        >
          {words.giveUp}
        </Button>
      </div>
    </>
  );
}
