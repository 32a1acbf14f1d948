import type { ReactElement } from "react";
import { strings } from "../strings";
import { PlacedNotice } from "./notice";
import { ShortList } from "./short-list";
import { usePaneState } from "./use-pane";
import { useScreenStyles } from "./use-screen-styles";

/** What the last change makes worth a look, beside where it was made. */
export function ChangeNotices({ heading: Heading }: { readonly heading: "h3" | "h4" }): ReactElement | null {
  const styles = useScreenStyles();
  const notices = usePaneState(({ shell }) => shell.notices);
  if (notices.length === 0) return null;
  return (
    <div className={styles.group} role="status">
      <Heading className={Heading === "h3" ? styles.subheading : styles.minor}>{strings.told}</Heading>
      <ShortList of={notices} each={(said) => <PlacedNotice said={said} />} />
    </div>
  );
}
