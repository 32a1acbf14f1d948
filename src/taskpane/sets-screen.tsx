import {
  Body1,
  Button,
  Card,
  Checkbox,
  Field,
  Input,
  SpinButton,
  Subtitle2,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Allocation } from "../actions";
import { sayCertificate } from "../wording";
import type { SetsChoices } from "./pane-work";
import { Notices } from "./roster-screen";
import { strings } from "./strings";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", rowGap: "12px" },
  mix: {
    display: "grid",
    gridTemplateColumns: "1fr auto 40%",
    columnGap: "8px",
    alignItems: "center",
    margin: 0,
  },
  bar: { height: "10px", backgroundColor: tokens.colorBrandBackground, border: "1px solid currentColor" },
  count: { margin: 0 },
});

interface SetsScreenProps {
  readonly choices: SetsChoices;
  readonly allocation: Allocation | null;
  readonly busy: boolean;
  readonly onChoose: (choices: SetsChoices) => void;
  readonly onAllocate: (choices: SetsChoices) => void;
  readonly onSave: () => void;
}

/** Form the sets, see how even they are, and save the workbook. */
export function SetsScreen({
  choices,
  allocation,
  busy,
  onChoose,
  onAllocate,
  onSave,
}: SetsScreenProps): ReactElement {
  const styles = useStyles();
  const again = { ...choices, seed: choices.seed + 1 };
  return (
    <div className={styles.screen}>
      <Field label={strings.size}>
        <SpinButton
          min={4}
          max={30}
          value={choices.targetSize}
          onChange={(_, { value, displayValue }) => {
            const size = value ?? Number(displayValue);
            if (Number.isInteger(size) && size >= 4 && size <= 30) onChoose({ ...choices, targetSize: size });
          }}
        />
      </Field>
      <Field label={strings.balance} hint={strings.balanceHint}>
        <Input
          value={choices.balance}
          onChange={(_, { value }) => {
            onChoose({ ...choices, balance: value });
          }}
        />
      </Field>
      <Checkbox
        label={strings.evenOut}
        checked={choices.evenOut}
        onChange={(_, { checked }) => {
          onChoose({ ...choices, evenOut: checked === true });
        }}
      />
      <Checkbox
        label={strings.reform}
        checked={choices.reform}
        onChange={(_, { checked }) => {
          onChoose({ ...choices, reform: checked === true });
        }}
      />
      <Button
        appearance={allocation ? "secondary" : "primary"}
        disabled={busy}
        onClick={() => {
          onAllocate(choices);
        }}
      >
        {strings.allocate}
      </Button>
      {allocation && (
        <>
          <Subtitle2 as="h3">{strings.certificate}</Subtitle2>
          {sayCertificate(allocation.certificate, allocation.programme.groupings).map((line) => (
            <Body1 key={line}>{line}</Body1>
          ))}
          <Button appearance="primary" disabled={busy} onClick={onSave}>
            {strings.save}
          </Button>
          <Button
            disabled={busy}
            onClick={() => {
              onChoose(again);
              onAllocate({ ...again, reform: true });
            }}
          >
            {strings.again}
          </Button>
          <Notices notices={allocation.notices} />
          {allocation.programme.sets.map(({ number, name }) => (
            <SetCard key={number} name={name} number={number} allocation={allocation} />
          ))}
        </>
      )}
    </div>
  );
}

/** A set's mix of professions, largest first: name, number, and a bar that says the same. */
function SetCard({
  name,
  number,
  allocation: { programme },
}: {
  readonly name: string;
  readonly number: number;
  readonly allocation: Allocation;
}): ReactElement {
  const styles = useStyles();
  const members = programme.members.filter(({ setNumber }) => setNumber === number);
  const counts = new Map<string, number>();
  for (const { groups, profession } of members) {
    const label = groups["profession"] ?? profession;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const mix = [...counts].sort(([, a], [, b]) => b - a);
  const most = mix[0]?.[1] ?? 1;
  return (
    <Card>
      <Subtitle2 as="h3">{`${name}: ${String(members.length)} members`}</Subtitle2>
      <dl className={styles.mix}>
        {mix.map(([label, count]) => [
          <dt key={`${label} name`}>{label}</dt>,
          <dd key={`${label} count`} className={styles.count}>
            {count}
          </dd>,
          <div
            key={`${label} bar`}
            aria-hidden
            className={styles.bar}
            style={{ width: `${String((100 * count) / most)}%` }}
          />,
        ])}
      </dl>
    </Card>
  );
}
