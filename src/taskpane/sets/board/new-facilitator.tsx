import { useState, type ReactElement } from "react";
import type { WorkbookView } from "../../../worker";
import { addFacilitator } from "../../core/people-actions";
import { ActionButton } from "../../parts/action-button";
import { Choice } from "../../parts/choice";
import { Entry } from "../../parts/entry";
import { usePane } from "../../parts/use-pane";
import { useScreenStyles } from "../../parts/use-screen-styles";
import { peopleStrings as words } from "../../strings/people";

const elsewhere = "\n";

/** Somebody more who may lead a set; an organisation of the members' is chosen, any other typed. */
export function NewFacilitator({ view }: { readonly view: WorkbookView }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState("");
  const [typed, setTyped] = useState("");
  const [email, setEmail] = useState("");
  const called = name.trim();
  const isKnown = view.facilitators.some((each) => each.name.toLowerCase() === called.toLowerCase());
  return (
    <div className={styles.form} role="group" aria-label={words.addPerson}>
      <Entry label={words.name} value={name} onEnter={setName} />
      <Choice
        label={words.organisation}
        value={chosen}
        options={[
          { value: "", text: words.noOrganisation },
          ...view.organisations.map((each) => ({ value: each, text: each })),
          { value: elsewhere, text: words.otherOrganisation },
        ]}
        onChoose={setChosen}
      />
      {chosen === elsewhere && <Entry label={words.otherOrganisation} value={typed} onEnter={setTyped} />}
      <Entry label={words.email} type="email" value={email} onEnter={setEmail} />
      <div>
        <ActionButton
          disabledFocusable={called === "" || isKnown}
          onClick={() => {
            const organisation = chosen === elsewhere ? typed.trim() : chosen;
            void addFacilitator(pane, { name: called, organisation, email: email.trim() }).then((isDone) => {
              if (!isDone) return;
              setName("");
              setEmail("");
            });
          }}
        >
          {words.addPerson}
        </ActionButton>
      </div>
    </div>
  );
}
