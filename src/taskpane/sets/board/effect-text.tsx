import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ShortEffect } from "./short-effect";

const useStyles = makeStyles({
  badge: {
    display: "inline-block",
    maxWidth: "100%",
    padding: "0 6px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
    boxSizing: "border-box",
  },
  // In a pane zoomed to twice its size there is no room on one line: all of it is seen, and lines below move.
  oneLine: {
    "@media (min-width: 240px)": {
      ...{ whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis", overflowWrap: "normal" },
    },
  },
  good: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  worse: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** What a choice would do, told by its words and its sign as well as by its colour. */
export function EffectText({
  effect,
  id,
  isOneLine = false,
}: {
  readonly effect: ShortEffect;
  readonly id?: string;
  /** Takes no more room than there is, so that nothing moves under the pointer for it. */
  readonly isOneLine?: boolean;
}): ReactElement {
  const styles = useStyles();
  return (
    <span
      id={id}
      className={mergeClasses(
        styles.badge,
        effect.isWorse ? styles.worse : styles.good,
        isOneLine && styles.oneLine,
      )}
    >
      {effect.isWorse && <span aria-hidden>{"! "}</span>}
      {effect.text}
    </span>
  );
}
