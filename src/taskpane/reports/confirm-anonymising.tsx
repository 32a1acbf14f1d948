import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { AnonymisingView } from "../../worker";
import { anonymise, forgetAnonymising } from "../core/make-reports";
import { usePane, usePaneState } from "../shell/use-pane";
import { useScreenStyles } from "../shell/use-screen-styles";
import { strings } from "../strings";

const words = strings.reports;

/** What anonymising does, and the two confirmations it needs. */
export function ConfirmAnonymising({ view }: { readonly view: AnonymisingView }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const [isUnderstood, setUnderstood] = useState(false);
  const [typed, setTyped] = useState("");
  return (
    <>
      {view.words.map((sentence) => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
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
        <Button
          disabledFocusable={work !== null || !isUnderstood}
          onClick={() => {
            void anonymise(pane, typed);
          }}
        >
          {words.anonymise}
        </Button>
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
