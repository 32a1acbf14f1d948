import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { spokenCells } from "../../sheet";
import type { ProblemMessage } from "../../worker";
import { addToRoster } from "../core/roster-actions";
import { showPlace } from "../core/session-actions";
import { strings } from "../strings";
import { ActionButton } from "./action-button";
import { usePane, usePaneState } from "./use-pane";

const useStyles = makeStyles({
  notice: { overflowWrap: "anywhere", paddingBlock: "8px 0", paddingInlineEnd: "8px" },
  body: {
    display: "flex",
    flexDirection: "column",
    rowGap: "6px",
    alignItems: "start",
    minWidth: 0,
    whiteSpace: "normal",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  text: { margin: 0 },
  dismiss: { alignSelf: "start", minWidth: "24px", paddingInline: 0, fontSize: tokens.fontSizeBase400 },
});

/** Told by the shape of its sign as well as by its colour. */
const intents = {
  success: "success",
  information: "info",
  attention: "warning",
  refusal: "error",
} as const;

/** What happened, why, and what to do. */
export function Notice({
  tone,
  what,
  remedy,
  onDismiss,
  children,
}: {
  readonly tone: keyof typeof intents;
  readonly what: string;
  readonly remedy: string;
  /** Gives it a button to put it away with. */
  readonly onDismiss?: () => void;
  readonly children?: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <MessageBar
      intent={intents[tone]}
      layout="multiline"
      className={styles.notice}
      aria-label={strings.tones[tone]}
    >
      <MessageBarBody className={styles.body}>
        <p className={styles.text}>{what}</p>
        {remedy !== "" && <p className={styles.text}>{remedy}</p>}
        {children}
      </MessageBarBody>
      {onDismiss && (
        <MessageBarActions
          containerAction={
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
          }
        />
      )}
    </MessageBar>
  );
}

/** A notice with the cell it is about, which a click selects in Excel. */
export function PlacedNotice({
  said,
  onDismiss,
  onRetry,
}: {
  readonly said: Pick<ProblemMessage, "what" | "remedy" | "place" | "toAdd"> & {
    readonly tone: keyof typeof intents;
  };
  readonly onRetry?: () => void;
  readonly onDismiss?: () => void;
}): ReactElement {
  return (
    <Notice tone={said.tone} what={said.what} remedy={said.remedy} {...(onDismiss && { onDismiss })}>
      {said.place?.cell !== undefined && <GoToCell sheet={said.place.sheet} cell={said.place.cell} />}
      {said.toAdd && <AddToRoster {...said.toAdd} />}
      {onRetry && (
        <Button size="small" onClick={onRetry}>
          {strings.tryAgain}
        </Button>
      )}
    </Notice>
  );
}

/** A button that adds people from a list of the administrator's own to the Roster. */
export function AddToRoster({
  sheet,
  names,
}: {
  readonly sheet: string;
  readonly names: readonly string[];
}): ReactElement {
  const pane = usePane();
  return (
    <ActionButton
      size="small"
      onClick={() => {
        void addToRoster(pane, sheet, names);
      }}
    >
      {strings.addToRoster(names)}
    </ActionButton>
  );
}

/** A button that selects a cell; its address alone where there is no Excel to show it. */
export function GoToCell({
  sheet,
  cell,
  isShort = false,
}: {
  readonly sheet: string;
  readonly cell: string;
  /** Shows the cell alone, where many stand among other buttons. */
  readonly isShort?: boolean;
}): ReactElement {
  const pane = usePane();
  const canShowCells = usePaneState(({ session }) => session.canShowCells);
  const place = `${sheet}, ${spokenCells(cell)}`;
  if (!canShowCells) return <span>{isShort ? spokenCells(cell) : place}</span>;
  return (
    <Button
      size="small"
      {...(isShort && { "aria-label": strings.goTo(place), title: strings.goTo(place) })}
      onClick={() => {
        void showPlace(pane, { sheet, cell });
      }}
    >
      {isShort ? spokenCells(cell) : strings.goTo(place)}
    </Button>
  );
}
