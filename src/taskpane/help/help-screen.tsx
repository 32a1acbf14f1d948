import type { ReactElement } from "react";
import { OpensWithWorkbook } from "./opens-with-workbook";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";

/** Set when building: see webpack.config.js. */
declare const PRODUCT_VERSION: string;

export function HelpScreen(): ReactElement {
  const styles = useScreenStyles();
  return (
    <div className={styles.screen}>
      <h2 className={styles.heading}>{strings.help.heading}</h2>
      <OpensWithWorkbook />
      {strings.help.sections.map(({ heading, text }) => (
        <section key={heading} className={styles.group}>
          <h3 className={styles.subheading}>{heading}</h3>
          {text.map((line) => (
            <p key={line} className={styles.text}>
              {line}
            </p>
          ))}
        </section>
      ))}
      <p className={styles.quiet}>{strings.help.version(PRODUCT_VERSION)}</p>
    </div>
  );
}
