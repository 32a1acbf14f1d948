import { alsoKeeps } from "../dispatcher/held";
import { HostObject } from "../dispatcher/members";
import type { Mirrors } from "../dispatcher/mirrors";
import { HostError } from "../model/host-error";
import type { PageState } from "../model/sheet-state";
import type { HostRange } from "./host-range";
import { HostRangeAreas } from "./host-range-areas";
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
    this._setUp((page) => (page.orientation = orientation));
  }

  /** VBA-Docs, Application.PrintCommunication: page setup talks to the printer, and fails where there is none. */
  _setUp(change: (page: PageState) => void): void {
    const { book, sheet } = this.state;
    book.checkContent(sheet);
    if (!book.hasPrinter) throw new HostError("GeneralException", "There is no printer to ask.");
    change(sheet.page);
  }

  get paperSize(): Excel.PaperType {
    return this.state.sheet.page.paperSize as Excel.PaperType;
  }

  set paperSize(paperSize: Excel.PaperType) {
    this._setUp((page) => (page.paperSize = paperSize));
  }

  get zoom(): Excel.PageLayoutZoomOptions {
    const { pagesAcross, pagesDown, scale = null } = this.state.sheet.page;
    return {
      ...(scale !== null && { scale }),
      ...(pagesAcross !== null && { horizontalFitToPages: pagesAcross }),
      ...(pagesDown !== null && { verticalFitToPages: pagesDown }),
    };
  }

  set zoom(zoom: Excel.PageLayoutZoomOptions) {
    this._setUp((page) => {
      page.scale = zoom.scale ?? null;
      page.pagesAcross = zoom.horizontalFitToPages ?? null;
      page.pagesDown = zoom.verticalFitToPages ?? null;
    });
  }

  setPrintArea(area: HostRange | string): void {
    const range = typeof area === "string" ? rangeOf(area) : area.state.range;
    this._setUp((page) => (page.printArea = range));
  }

  getPrintAreaOrNullObject(): HostRangeAreas | null {
    const { printArea = null } = this.state.sheet.page;
    return printArea && new HostRangeAreas({ ...this.state, areas: [printArea] });
  }

  get headersFooters(): HostHeadersFooters {
    return new HostHeadersFooters(this.state);
  }

  setPrintTitleRows(rows: HostRange | string): void {
    const { top, bottom } = typeof rows === "string" ? rangeOf(rows) : rows.state.range;
    this._setUp((page) => (page.titleRows = { first: top, last: bottom }));
  }

  setPrintTitleColumns(columns: HostRange | string): void {
    const { right } = typeof columns === "string" ? rangeOf(columns) : columns.state.range;
    this._setUp((page) => (page.lastTitleColumn = right));
  }

  setPrintMargins(unit: Excel.PrintMarginUnit | "Inches", margins: Excel.PageLayoutMarginOptions): void {
    const perInch = { Inches: 1, Points: pointsPerInch, Centimeters: 2.54 }[unit];
    this._setUp((page) => {
      const given = Object.entries(margins).flatMap(([side, margin]: [string, number | undefined]) =>
        margin === undefined ? [] : [[side, margin / perInch]],
      );
      page.margins = { ...page.margins, ...(Object.fromEntries(given) as Partial<PageState["margins"]>) };
    });
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

alsoKeeps<HostPageLayout, Excel.Interfaces.PageLayoutData>(HostPageLayout, ({ state }) => state.sheet.page, {
  first: {
    ...{ blackAndWhite: false, centerHorizontally: false, centerVertically: false, draftMode: false },
    ...{
      firstPageNumber: "",
      printComments: "NoComments",
      printErrors: "AsDisplayed",
      printGridlines: false,
    },
    ...{ printHeadings: false, printOrder: "DownThenOver" },
  },
});
alsoKeeps<HostHeaderFooter, Excel.Interfaces.HeaderFooterData>(
  HostHeaderFooter,
  ({ state }) => state.sheet.page,
  {
    first: { leftHeader: "", centerHeader: "", rightHeader: "", centerFooter: "" },
  },
);

export const pageLayoutMirrors: Mirrors<HostPageLayout, Excel.PageLayout> = true;
export const headerFooterMirrors: Mirrors<HostHeaderFooter, Excel.HeaderFooter> = true;
