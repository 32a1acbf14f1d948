import {
  Body1,
  Button,
  Card,
  Checkbox,
  Field,
  Input,
  Subtitle2,
  Textarea,
  makeStyles,
} from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { PaneSurroundings, RunWork } from "./app";
import { CollectCard } from "./collect-card";
import type { OpenRoster } from "./pane-work";
import { preparePacks, zipped, type PreparedPack } from "./share-work";
import { strings } from "./strings";

const words = strings.share;

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", rowGap: "12px" },
  file: { overflowWrap: "anywhere" },
});

export interface ShareScreenProps {
  readonly roster: OpenRoster;
  readonly busy: boolean;
  readonly surroundings: PaneSurroundings;
  readonly run: RunWork;
}

/** Files for facilitators, who gets which, and their attendance codes back. */
export function ShareScreen({ roster, busy, surroundings, run }: ShareScreenProps): ReactElement {
  const styles = useStyles();
  const [contact, setContact] = useState("");
  const [withEmail, setWithEmail] = useState(false);
  const [packs, setPacks] = useState<readonly PreparedPack[]>([]);
  return (
    <div className={styles.screen}>
      <Subtitle2 as="h2">{words.packs}</Subtitle2>
      <Body1>{words.packsHint}</Body1>
      <Field label={words.contact}>
        <Input
          value={contact}
          onChange={(_, { value }) => {
            setContact(value);
            setPacks([]);
          }}
        />
      </Field>
      <Checkbox
        label={words.email}
        checked={withEmail}
        onChange={(_, { checked }) => {
          setWithEmail(checked === true);
          setPacks([]);
        }}
      />
      <Button
        appearance={packs.length > 0 ? "secondary" : "primary"}
        disabled={busy}
        onClick={() => void run(preparePacks(roster, { contact, withEmail }, surroundings.today()), setPacks)}
      >
        {words.prepare}
      </Button>
      {packs.length > 0 && (
        <>
          <Body1>{words.nothingSent}</Body1>
          <Button
            appearance="primary"
            onClick={() => {
              surroundings.save(words.zipName, zipped(packs));
            }}
          >
            {words.downloadAll}
          </Button>
          {packs.map((pack) => (
            <PackCard key={pack.fileName} pack={pack} onSave={surroundings.save} />
          ))}
        </>
      )}
      <CollectCard {...{ roster, busy, surroundings, run }} />
    </div>
  );
}

function PackCard({
  pack: { fileName, setName, programmeName, facilitator, bytes },
  onSave,
}: {
  readonly pack: PreparedPack;
  readonly onSave: PaneSurroundings["save"];
}): ReactElement {
  const styles = useStyles();
  return (
    <Card>
      <Subtitle2 as="h3">{`${setName}: ${facilitator || words.noFacilitator}`}</Subtitle2>
      <Body1 className={styles.file}>{fileName}</Body1>
      <Button
        aria-label={`${words.download} ${fileName}`}
        onClick={() => {
          onSave(fileName, bytes);
        }}
      >
        {words.download}
      </Button>
      <Textarea
        readOnly
        aria-label={words.messageLabel(setName)}
        value={words.message(facilitator, setName, programmeName)}
        rows={9}
      />
    </Card>
  );
}
