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
import { usePane, usePaneState } from "../shell/use-pane";
import { strings } from "../strings";
import { CollectCard } from "./collect-card";
import { preparePacks, zipped, type PreparedPack, type SharedWorkbook } from "./share-work";

const words = strings.share;

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", rowGap: "12px" },
  file: { overflowWrap: "anywhere" },
});

/** Files for facilitators, who gets which, and their attendance codes back. */
export function ShareScreen(): ReactElement {
  const pane = usePane();
  const { look } = usePaneState();
  const styles = useStyles();
  if (look === null || pane.content === null)
    return <p className={styles.file}>{strings.sets.noRosterYet}</p>;
  return <Sharing roster={{ content: pane.content }} />;
}

function Sharing({ roster }: { readonly roster: SharedWorkbook }): ReactElement {
  const pane = usePane();
  const { work } = usePaneState();
  const { download, today } = pane.surroundings;
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
        disabledFocusable={work !== null}
        onClick={() =>
          void pane.run(strings.work.looking, async () => {
            setPacks(await preparePacks(roster, { contact, withEmail }, today()));
            return null;
          })
        }
      >
        {words.prepare}
      </Button>
      {packs.length > 0 && (
        <>
          <Body1>{words.nothingSent}</Body1>
          <Button
            appearance="primary"
            onClick={() => {
              download(words.zipName, zipped(packs));
            }}
          >
            {words.downloadAll}
          </Button>
          {packs.map((pack) => (
            <PackCard key={pack.fileName} pack={pack} onSave={download} />
          ))}
        </>
      )}
      <CollectCard roster={roster} />
    </div>
  );
}

function PackCard({
  pack: { fileName, setName, programmeName, facilitator, bytes },
  onSave,
}: {
  readonly pack: PreparedPack;
  readonly onSave: (name: string, bytes: Uint8Array) => void;
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
