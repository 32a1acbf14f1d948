import {
  Body1,
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  Select,
  Subtitle2,
  makeStyles,
} from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import type { RosterCheck } from "../actions";
import { sentence, type OpenRoster, type RosterChoices } from "./pane-work";
import { strings } from "./strings";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", rowGap: "12px" },
  list: { margin: 0, paddingLeft: "20px" },
});

interface RosterScreenProps {
  readonly roster: OpenRoster | null;
  readonly check: RosterCheck | null;
  readonly choices: RosterChoices;
  readonly onOpen: (name: string, bytes: Uint8Array) => void;
  readonly onSample: () => void;
  readonly onChoose: (choices: RosterChoices) => void;
}

/** Choose a roster and look over what was found in it. */
export function RosterScreen({
  roster,
  check,
  choices,
  onOpen,
  onSample,
  onChoose,
}: RosterScreenProps): ReactElement {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.screen}>
      {roster === null && (
        <ol className={styles.list}>
          {strings.firstRun.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.csv,.ods"
        aria-label={strings.openRoster}
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file)
            void file.arrayBuffer().then((buffer) => {
              onOpen(file.name, new Uint8Array(buffer));
            });
          target.value = "";
        }}
      />
      <Button appearance={roster === null ? "primary" : "secondary"} onClick={() => picker.current?.click()}>
        {strings.openRoster}
      </Button>
      {roster === null && <Button onClick={onSample}>{strings.loadSample}</Button>}
      {roster !== null && (
        <Field label={strings.sameAddress}>
          <Select
            value={choices.duplicates}
            onChange={(_, { value }) => {
              if (value === "refuse" || value === "leave-out" || value === "keep")
                onChoose({ ...choices, duplicates: value });
            }}
          >
            {(["refuse", "leave-out", "keep"] as const).map((choice) => (
              <option key={choice} value={choice}>
                {strings.sameAddressChoices[choice]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {roster !== null && check !== null && <Found name={roster.name} check={check} />}
    </div>
  );
}

function Found({
  name,
  check: { reading, sizes },
}: {
  readonly name: string;
  readonly check: RosterCheck;
}): ReactElement {
  const styles = useStyles();
  const { members, leftOut, rosterColumns } = reading.programme;
  return (
    <>
      <Body1>
        {`${String(members.length)} members in ${name}, sheet ${reading.rosterSheet}; ${String(leftOut.length)} rows left out. `}
        {sizes && `That gives ${String(sizes.setCount)} ${sizes.setCount === 1 ? "set" : "sets"}.`}
      </Body1>
      <Subtitle2 as="h3">{strings.columns}</Subtitle2>
      <ul className={styles.list}>
        {rosterColumns
          .filter(({ role }) => role !== "other")
          .map(({ header, role }) => (
            <li key={header}>{`${header}: ${role}`}</li>
          ))}
      </ul>
      {leftOut.length > 0 && <Subtitle2 as="h3">{strings.leftOut}</Subtitle2>}
      {leftOut.length > 0 && (
        <ul className={styles.list}>
          {leftOut.map(({ row, detail }) => (
            <li key={row}>{`Row ${String(row)}: ${detail}`}</li>
          ))}
        </ul>
      )}
      <Notices notices={reading.notices} />
    </>
  );
}

export function Notices({ notices }: { readonly notices: RosterCheck["reading"]["notices"] }): ReactElement {
  return (
    <>
      {notices.map(({ severity, problem }) => {
        const said = sentence(problem);
        return (
          <MessageBar key={said} intent={severity === "attention" ? "warning" : "info"} layout="multiline">
            <MessageBarBody>{said}</MessageBarBody>
          </MessageBar>
        );
      })}
    </>
  );
}
