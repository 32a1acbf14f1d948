import { Button, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { spokenCells } from "../../sheet";
import type { Said } from "../../worker";
import { showPlace } from "../core/session-actions";
import { strings } from "../strings";
import { usePane, usePaneState } from "./use-pane";

const useStyles = makeStyles({
  notice: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    columnGap: "8px",
    rowGap: "6px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  information: { backgroundColor: tokens.colorNeutralBackground3 },
  attention: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  refusal: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
  sign: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    boxSizing: "border-box",
    width: "1.5em",
    height: "1.5em",
    // Seen in forced colours only, where the disc is not.
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: 1,
    fontWeight: tokens.fontWeightBold,
    color: tokens.colorNeutralBackground1,
  },
  successSign: { backgroundColor: tokens.colorStatusSuccessForeground1 },
  informationSign: { backgroundColor: tokens.colorNeutralForeground3 },
  attentionSign: { backgroundColor: tokens.colorStatusWarningForeground2 },
  refusalSign: { backgroundColor: tokens.colorStatusDangerForeground3 },
  body: { display: "flex", flexDirection: "column", rowGap: "6px", alignItems: "start", minWidth: 0 },
  text: { margin: 0 },
  dismiss: { alignSelf: "start", minWidth: "24px", paddingInline: 0, fontSize: tokens.fontSizeBase400 },
});

/** Told by its letter as well as by its colour. */
const signs = { success: "✓", information: "i", attention: "!", refusal: "✕" } as const;

/** What happened, why, and what to do. */
export function Notice({
  tone,
  what,
  remedy,
  onDismiss,
  children,
}: {
  readonly tone: keyof typeof signs;
  readonly what: string;
  readonly remedy: string;
  /** Gives it a button to put it away with. */
  readonly onDismiss?: () => void;
  readonly children?: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.notice, styles[tone])}>
      <span className={mergeClasses(styles.sign, styles[`${tone}Sign`])} aria-hidden>
        {signs[tone]}
      </span>
      <div className={styles.body}>
        <p className={styles.text}>{what}</p>
        {remedy !== "" && <p className={styles.text}>{remedy}</p>}
        {children}
      </div>
      {onDismiss && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.dismiss}
          aria-label={strings.dismiss}
          title={strings.dismiss}
          onClick={onDismiss}
        >
          <span aria-hidden>×</span>
        </Button>
      )}
    </div>
  );
}

/** A notice with the cell it is about, which a click selects in Excel. */
export function PlacedNotice({
  said,
  onDismiss,
  onRetry,
}: {
  readonly said: Pick<Said, "what" | "remedy" | "place"> & { readonly tone: keyof typeof signs };
  readonly onRetry?: () => void;
  readonly onDismiss?: () => void;
}): ReactElement {
  return (
    <Notice tone={said.tone} what={said.what} remedy={said.remedy} {...(onDismiss && { onDismiss })}>
      {said.place?.cell !== undefined && <GoToCell sheet={said.place.sheet} cell={said.place.cell} />}
      {onRetry && (
        <Button size="small" onClick={onRetry}>
          {strings.tryAgain}
        </Button>
      )}
    </Notice>
  );
}

/** A button that selects a cell; its address alone where there is no Excel to show it. */
export function GoToCell({ sheet, cell }: { readonly sheet: string; readonly cell: string }): ReactElement {
  const pane = usePane();
  const canShowCells = usePaneState(({ session }) => session.canShowCells);
  const place = `${sheet}, ${spokenCells(cell)}`;
  if (!canShowCells) return <span>{place}</span>;
  return (
    <Button
      size="small"
      onClick={() => {
        void showPlace(pane, { sheet, cell });
      }}
    >
      {strings.goTo(place)}
    </Button>
  );
}
