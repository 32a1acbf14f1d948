/** What the changes of one request share: each sheet and each range is looked up once. */
export class Batch {
  readonly context: Excel.RequestContext;
  readonly #sheets = new Map<string, Excel.Worksheet>();
  readonly #tables = new Map<string, Excel.Table>();
  readonly #tableRanges = new Map<string, Excel.Range>();
  readonly #ranges = new Map<string, Excel.Range>();
  readonly #areas = new Map<string, Excel.RangeAreas>();
  readonly #charts = new Map<string, Excel.Chart>();

  constructor(context: Excel.RequestContext) {
    this.context = context;
  }

  /** By ID, or by the name a sheet of ours has while it is made. */
  readonly sheet = (key: string): Excel.Worksheet =>
    once(this.#sheets, key, () => this.context.workbook.worksheets.getItem(key));

  /** Cells of a sheet, by their address: "A1:B2", "3:4". */
  range(key: string, address: string): Excel.Range {
    return once(this.#ranges, `${key}!${address}`, () => this.sheet(key).getRange(address).untrack());
  }

  /** Its name is the only one in the workbook. */
  table(name: string): Excel.Table {
    return once(this.#tables, name, () => this.context.workbook.tables.getItem(name));
  }

  tableRange(name: string): Excel.Range {
    return once(this.#tableRanges, name, () => this.table(name).getRange().untrack());
  }

  /** By its name, which is its ID in the plan. */
  chart(key: string, id: string): Excel.Chart {
    return once(this.#charts, `${key}!${id}`, () => this.sheet(key).charts.getItem(id));
  }

  /** Several ranges as one: "A1:B2,D4". */
  areas(key: string, addresses: string): Excel.RangeAreas {
    return once(this.#areas, `${key}!${addresses}`, () => this.sheet(key).getRanges(addresses).untrack());
  }
}

function once<Part>(known: Map<string, Part>, place: string, lookUp: () => Part): Part {
  const part = known.get(place) ?? lookUp();
  known.set(place, part);
  return part;
}
