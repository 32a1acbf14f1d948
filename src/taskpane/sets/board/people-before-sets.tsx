import type { ReactElement } from "react";
import type { WorkbookView } from "../../../worker";
import { Facilitators, Rules } from "./people-and-rules";

/** Facilitators and rules that sets are to be formed with; their sheets come with the first of each. */
export function PeopleBeforeSets({ view }: { readonly view: WorkbookView }): ReactElement {
  return (
    <div>
      <Facilitators view={view} />
      <Rules view={view} />
    </div>
  );
}
