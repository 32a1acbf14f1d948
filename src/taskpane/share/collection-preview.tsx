import type { ReactElement } from "react";
import type { CollectedCode } from "../../commands";
import { spokenCells } from "../../sheet";
import type { ProblemMessage } from "../../worker";
import { leftAsideBecause, sayOlderPack } from "../../wording/say-returned-pack";
import { hasRead, isOpen } from "../core/collection-actions";
import type { Collection } from "../core/share-slice";
import { Notice } from "../parts/notice";
import { ShortList } from "../parts/short-list";
import { useScreenStyles } from "../parts/use-screen-styles";
import { shareStrings as words } from "../strings/share";
import { Conflicts } from "./conflicts";

/** What returned files would change, what needs a decision, and what is left aside. */
export function CollectionPreview({ collection }: { readonly collection: Collection }): ReactElement {
  const { view, taken } = collection;
  const { codes, packs, refused, notices } = view;
  const count = (standing: CollectedCode["standing"]): number =>
    codes.filter((code) => code.standing === standing).length;
  const others = packs.flatMap(({ file, changes }) => changes.map((change) => `${file}: ${change}`));
  return (
    <>
      {refused.length > 0 && (
        <Part heading={words.refused}>
          <ShortList of={refused} each={({ said }) => <InAnotherFile said={said} />} />
        </Part>
      )}
      {hasRead(view) && (
        <Summary
          news={count("new")}
          same={count("unchanged")}
          differ={count("conflict") + count("other-set")}
          unsure={codes.filter(isOpen).length - count("conflict") - count("other-set")}
        />
      )}
      {notices.map(({ tone, what, remedy }) => (
        <Notice key={what} tone={tone} what={what} remedy={remedy} />
      ))}
      {packs
        .filter(({ isOlder }) => isOlder)
        .map(({ file }) => (
          <Notice key={file} tone="attention" what={sayOlderPack(file)} remedy="" />
        ))}
      {codes.some(isOpen) && (
        <Part heading={words.differ}>
          <Conflicts codes={codes.filter(isOpen)} taken={taken} />
        </Part>
      )}
      {count("new") > 0 && (
        <Part heading={words.newCodes}>
          <ShortList
            of={codes.filter(({ standing }) => standing === "new")}
            each={({ name, meetingId, packSays }) => words.newCode(name, meetingId, packSays)}
          />
        </Part>
      )}
      {codes.some((code) => sayAside(code) !== null) && (
        <Part heading={words.leftAside}>
          <ShortList of={codes.flatMap((code) => sayAside(code) ?? [])} each={(line) => line} />
        </Part>
      )}
      {others.length > 0 && (
        <Part heading={words.otherwise}>
          <ShortList of={others} each={(line) => line} />
        </Part>
      )}
    </>
  );
}

function Part({
  heading,
  children,
}: {
  readonly heading: string;
  readonly children: ReactElement;
}): ReactElement {
  const styles = useScreenStyles();
  return (
    <div className={styles.group}>
      <h4 className={styles.minor}>{heading}</h4>
      {children}
    </div>
  );
}

function Summary(counts: {
  readonly news: number;
  readonly same: number;
  readonly differ: number;
  readonly unsure: number;
}): ReactElement {
  const styles = useScreenStyles();
  return (
    <p role="status" className={styles.text}>
      {words.counts(counts.news, counts.same, counts.differ)}
      {counts.unsure > 0 && ` ${words.unsure(counts.unsure)}`}
    </p>
  );
}

/** Null for a code that is not left aside. */
function sayAside({ standing, file, cell, packSays, name, meetingId }: CollectedCode): string | null {
  if (!(standing in leftAsideBecause)) return null;
  const reason = leftAsideBecause[standing as keyof typeof leftAsideBecause];
  return `${file}, ${cell}: “${packSays}” (${name}, ${meetingId}): ${reason}.`;
}

/** Its place is in a file that is not open, so it is only named. */
function InAnotherFile({ said }: { readonly said: ProblemMessage }): ReactElement {
  return (
    <Notice tone={said.tone} what={said.what} remedy={said.remedy}>
      {said.place?.cell !== undefined && (
        <span>{`${said.place.sheet}, ${spokenCells(said.place.cell)}`}</span>
      )}
    </Notice>
  );
}
