import type { ReactElement } from "react";
import type { WorkbookView } from "../../../worker";
import { CommandButton } from "../../parts/command-button";
import { Choice } from "../../parts/choice";
import { Entry } from "../../parts/entry";
import { useTyped } from "../../parts/use-typed";
import { useScreenStyles } from "../../parts/use-screen-styles";
import { peopleStrings as words } from "../../strings/people";

const elsewhere = "\n";
const blank = { name: "", chosen: "", other: "", email: "" };

/** Somebody more who may lead a set; an organisation of the members' is chosen, any other typed. */
export function NewFacilitator({ view }: { readonly view: WorkbookView }): ReactElement {
  const styles = useScreenStyles();
  const [typed, setTyped, forget] = useTyped("new facilitator", blank);
  const { name, chosen, other, email } = typed;
  const enter = (more: Partial<typeof blank>): void => {
    setTyped({ ...typed, ...more });
  };
  const called = name.trim();
  const organisation = chosen === elsewhere ? other.trim() : chosen;
  const isKnown = view.facilitators.some((each) => each.name.toLowerCase() === called.toLowerCase());
  return (
    <div className={styles.form} role="group" aria-label={words.addPerson}>
      <Entry
        label={words.name}
        value={name}
        onEnter={(value) => {
          enter({ name: value });
        }}
      />
      <Choice
        label={words.organisation}
        value={chosen}
        options={[
          { value: "", text: words.noOrganisation },
          ...view.organisations.map((each) => ({ value: each, text: each })),
          { value: elsewhere, text: words.otherOrganisation },
        ]}
        onChoose={(value) => {
          enter({ chosen: value });
        }}
      />
      {chosen === elsewhere && (
        <Entry
          label={words.otherOrganisation}
          value={other}
          onEnter={(value) => {
            enter({ other: value });
          }}
        />
      )}
      <Entry
        label={words.email}
        type="email"
        value={email}
        onEnter={(value) => {
          enter({ email: value });
        }}
      />
      <div>
        <CommandButton
          command={
            called === "" || isKnown
              ? null
              : { kind: "add-facilitator", facilitator: called, organisation, email: email.trim() }
          }
          done={words.personAdded(called)}
          onDone={forget}
        >
          {words.addPerson}
        </CommandButton>
      </div>
    </div>
  );
}
