import { Body1, Button, Checkbox, Subtitle2, makeStyles } from "@fluentui/react-components";
import { useRef, useState, type ReactElement } from "react";
import type { Acceptance, CollectedCode, Collection, ReturnedFile } from "../../actions";
import { usePane, usePaneState } from "../shell/use-pane";
import { strings } from "../strings";
import { collect, drawCollected, openReturned, type SharedWorkbook } from "./share-work";

const words = strings.share;

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", rowGap: "12px" },
  list: { margin: 0, paddingLeft: "20px" },
});

/** Returned files: what is new, what differs and which is taken, what is left aside; saved when it is right. */
export function CollectCard({ roster }: { readonly roster: SharedWorkbook }): ReactElement {
  const pane = usePane();
  const { work } = usePaneState();
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const [returned, setReturned] = useState<readonly ReturnedFile[]>([]);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [collection, setCollection] = useState<Collection | null>(null);

  const show = (files: readonly ReturnedFile[], codes: ReadonlySet<string>): void => {
    const acceptance: Acceptance = { kind: "take", codes };
    setReturned(files);
    setTaken(codes);
    setCollection(collect(roster, files, acceptance));
  };
  const open = (files: readonly File[]): void => {
    setCollection(null);
    void pane.run(strings.work.reading, async () => {
      show(await openReturned(files), new Set());
      return null;
    });
  };
  const codes = collection?.codes ?? [];
  const count = (standing: CollectedCode["standing"]): number =>
    codes.filter((code) => code.standing === standing).length;
  const toDecide = codes.filter(({ standing }) => standing === "conflict" || standing === "other-set");
  const aside = codes.filter(
    ({ standing }) => !["new", "unchanged", "conflict", "other-set"].includes(standing),
  );
  return (
    <div className={styles.screen}>
      <Subtitle2 as="h2">{words.collect}</Subtitle2>
      <Body1>{words.collectHint}</Body1>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.ods"
        multiple
        aria-label={words.chooseFiles}
        hidden
        onChange={({ target }) => {
          open([...(target.files ?? [])]);
          target.value = "";
        }}
      />
      <Button disabledFocusable={work !== null} onClick={() => picker.current?.click()}>
        {words.chooseFiles}
      </Button>
      {collection && (
        <>
          <Body1>{words.counts(count("new"), count("unchanged"), count("conflict"))}</Body1>
          {collection.packs
            .filter(({ isOlder }) => isOlder)
            .map(({ file }) => (
              <Body1 key={file}>{words.older(file)}</Body1>
            ))}
          {toDecide.length > 0 && (
            <Checkbox
              label={words.takeAll}
              checked={toDecide.every((code) => taken.has(keyOf(code)))}
              onChange={(_, { checked }) => {
                show(returned, new Set(checked === true ? toDecide.map(keyOf) : []));
              }}
            />
          )}
          {toDecide.map((code) => (
            <Checkbox
              key={`${code.file} ${keyOf(code)}`}
              label={words.takeOne(code.name, code.meetingId, code.trackerSays, code.packSays)}
              checked={taken.has(keyOf(code))}
              onChange={(_, { checked }) => {
                const next = new Set(taken);
                if (checked === true) next.add(keyOf(code));
                else next.delete(keyOf(code));
                show(returned, next);
              }}
            />
          ))}
          {aside.length > 0 && <Subtitle2 as="h3">{words.leftAside}</Subtitle2>}
          {aside.length > 0 && (
            <ul className={styles.list}>
              {aside.map((code) => (
                <li key={`${code.file} ${code.cell}`}>
                  {`${code.file}, ${code.cell}: “${code.packSays}” (${code.name}, ${code.meetingId})`}
                </li>
              ))}
            </ul>
          )}
          <Button
            appearance="primary"
            disabledFocusable={work !== null}
            onClick={() =>
              void pane.run(strings.work.writing, async () => {
                pane.surroundings.download(words.fileName, await drawCollected(collection));
                return null;
              })
            }
          >
            {words.save}
          </Button>
        </>
      )}
    </div>
  );
}

function keyOf({ memberId, meetingId }: CollectedCode): string {
  return `${memberId} ${meetingId}`;
}
