import type { ReactElement } from "react";
import { strings } from "../strings";
import { PlacedNotice } from "./notice";
import { ShortList } from "./short-list";
import { usePaneState } from "./use-pane";
import { useScreenStyles } from "./use-screen-styles";

/** Rules that the sets break, and facilitators of members from their own organisation, whenever there are any. */
export function SetsTroubles(): ReactElement | null {
  const styles = useScreenStyles();
  const troubles = usePaneState(({ session }) => session.view?.check?.troubles);
  if (!troubles || troubles.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.subheading}>{strings.sets.troubles}</h3>
      <ShortList of={troubles} each={(said) => <PlacedNotice said={said} />} />
    </section>
  );
}
