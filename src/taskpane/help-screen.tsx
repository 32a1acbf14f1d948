import { Body1, Subtitle2 } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { strings } from "./strings";

export function HelpScreen(): ReactElement {
  return (
    <>
      {strings.help.map(([heading, text]) => (
        <section key={heading}>
          <Subtitle2 as="h2">{heading}</Subtitle2>
          <br />
          <Body1>{text}</Body1>
        </section>
      ))}
    </>
  );
}
