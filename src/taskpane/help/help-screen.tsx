import type { ReactElement } from "react";
import { OpensWithWorkbook } from "./opens-with-workbook";
import { useScreenStyles } from "../parts/use-screen-styles";
import { helpStrings as words } from "../strings/help";

/** Set when building: see webpack.config.js. */
declare const PRODUCT_VERSION: string;

export function HelpScreen(): ReactElement {
  const styles = useScreenStyles();
  return (
    <div className={styles.screen}>
      <h2 className={styles.heading}>{words.heading}</h2>
      <OpensWithWorkbook />
      {words.sections.map(({ heading, text }) => (
        <section key={heading} className={styles.group}>
          <h3 className={styles.subheading}>{heading}</h3>
          {text.map((line) => (
            <p key={line} className={styles.text}>
              {line}
            </p>
          ))}
        </section>
      ))}
      <p className={styles.quiet}>{words.version(PRODUCT_VERSION)}</p>
    </div>
  );
}
