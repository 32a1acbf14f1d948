import type { ReactElement } from "react";
import { select } from "../core/selectors";
import { Back } from "./back";
import { useFocusedHeading } from "./use-focused-heading";
import { usePaneState } from "./use-pane";
import { useScreenStyles } from "./use-screen-styles";

/** The way back and the heading of a page that was come to from a screen. The heading has the focus with every other `of`. */
export function PageHead({
  back,
  onBack,
  heading,
  of,
}: {
  readonly back: string;
  readonly onBack: () => void;
  readonly heading: string;
  readonly of: unknown;
}): ReactElement {
  const styles = useScreenStyles();
  const isBusy = usePaneState(select.isBusy);
  const ref = useFocusedHeading(of);
  return (
    <div>
      <Back label={back} isBusy={isBusy} onGo={onBack} />
      <h2 ref={ref} className={styles.heading}>
        {heading}
      </h2>
    </div>
  );
}
