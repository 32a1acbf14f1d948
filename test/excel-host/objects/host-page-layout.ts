import { HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
import { HostError } from "../model/host-error";
import type { HostRange } from "./host-range";
import { rangeOf, type OnSheet } from "./place";

/** Points in an inch: `setPrintMargins` is told the unit. */
const pointsPerInch = 72;

/** Excel.PageLayout. */
export class HostPageLayout extends HostObject {
  readonly state: OnSheet;

  constructor(state: OnSheet) {
    super();
    this.state = state;
  }

  get orientation(): "Portrait" | "Landscape" {
    return this.state.sheet.page.orientation === "Landscape" ? "Landscape" : "Portrait";
  }

  set orientation(orientation: string) {
    this.state.sheet.page.orientation = orientation;
  }

  get paperSize(): Excel.PaperType {
    return this.state.sheet.page.paperSize as Excel.PaperType;
  }

  set paperSize(paperSize: Excel.PaperType) {
    this.state.sheet.page.paperSize = paperSize;
  }

  get zoom(): Excel.PageLayoutZoomOptions {
    const { pagesAcross, pagesDown } = this.state.sheet.page;
    return {
      ...(pagesAcross !== null && { horizontalFitToPages: pagesAcross }),
      ...(pagesDown !== null && { verticalFitToPages: pagesDown }),
    };
  }

  set zoom(zoom: Excel.PageLayoutZoomOptions) {
    this.state.sheet.page.pagesAcross = zoom.horizontalFitToPages ?? null;
    this.state.sheet.page.pagesDown = zoom.verticalFitToPages ?? null;
  }

  get headersFooters(): HostHeadersFooters {
    return new HostHeadersFooters(this.state);
  }

  setPrintTitleRows(rows: HostRange | string): void {
    const { top, bottom } = typeof rows === "string" ? rangeOf(rows) : rows.state.range;
    this.state.sheet.page.titleRows = { first: top, last: bottom };
  }

  setPrintTitleColumns(columns: HostRange | string): void {
    const { right } = typeof columns === "string" ? rangeOf(columns) : columns.state.range;
    this.state.sheet.page.lastTitleColumn = right;
  }

  setPrintMargins(unit: Excel.PrintMarginUnit | "Inches", margins: Excel.PageLayoutMarginOptions): void {
    if (unit !== "Inches") throw new HostError("ApiNotFound", `Margins in ${unit} are not known.`);
    const { margins: old } = this.state.sheet.page;
    this.state.sheet.page.margins = {
      left: margins.left ?? old.left,
      right: margins.right ?? old.right,
      top: margins.top ?? old.top,
      bottom: margins.bottom ?? old.bottom,
      header: margins.header ?? old.header,
      footer: margins.footer ?? old.footer,
    };
  }

  get leftMargin(): number {
    return this.state.sheet.page.margins.left * pointsPerInch;
  }
}

/** Excel.HeaderFooterGroup, the same on all pages. */
export class HostHeadersFooters extends HostObject {
  readonly state: OnSheet;

  constructor(state: OnSheet) {
    super();
    this.state = state;
  }

  get defaultForAllPages(): HostHeaderFooter {
    return new HostHeaderFooter(this.state);
  }
}

/** Excel.HeaderFooter. */
export class HostHeaderFooter extends HostObject {
  readonly state: OnSheet;

  constructor(state: OnSheet) {
    super();
    this.state = state;
  }

  get leftFooter(): string {
    return this.state.sheet.page.footer.left;
  }

  set leftFooter(text: string) {
    this.state.sheet.page.footer.left = text;
  }

  get rightFooter(): string {
    return this.state.sheet.page.footer.right;
  }

  set rightFooter(text: string) {
    this.state.sheet.page.footer.right = text;
  }
}

export const pageLayoutMirrors: Mirrors<HostPageLayout, Excel.PageLayout> = true;
export const headerFooterMirrors: Mirrors<HostHeaderFooter, Excel.HeaderFooter> = true;
