import { useState, type ReactElement } from "react";
import type { WorkbookView } from "../../../worker";
import { CommandButton } from "../../parts/command-button";
import { Choice } from "../../parts/choice";
import { Entry } from "../../parts/entry";
import { useScreenStyles } from "../../parts/use-screen-styles";
import { peopleStrings as words } from "../../strings/people";

const elsewhere = "\n";

/** Somebody more who may lead a set; an organisation of the members' is chosen, any other typed. */
export function NewFacilitator({ view }: { readonly view: WorkbookView }): ReactElement {
  const styles = useScreenStyles();
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState("");
  const [typed, setTyped] = useState("");
  const [email, setEmail] = useState("");
  const called = name.trim();
  const organisation = chosen === elsewhere ? typed.trim() : chosen;
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
        <CommandButton
          command={
            called === "" || isKnown
              ? null
              : { kind: "add-facilitator", facilitator: called, organisation, email: email.trim() }
          }
          done={words.personAdded(called)}
          onDone={() => {
            setName("");
            setEmail("");
          }}
        >
          {words.addPerson}
        </CommandButton>
      </div>
    </div>
  );
}
