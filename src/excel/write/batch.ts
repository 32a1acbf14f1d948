/** What the changes of one request share: each sheet and each range is looked up once. */
export class Batch {
  readonly context: Excel.RequestContext;
  readonly #sheets = new Map<string, Excel.Worksheet>();
  readonly #tables = new Map<string, Excel.Table>();
  readonly #ranges = new Map<string, Excel.Range>();
  readonly #areas = new Map<string, Excel.RangeAreas>();
  readonly #charts = new Map<string, Excel.Chart>();

  constructor(context: Excel.RequestContext) {
    this.context = context;
  }

  /** By ID, or by the name a sheet of ours has while it is made. */
  readonly sheet = (key: string): Excel.Worksheet => {
    const known = this.#sheets.get(key);
    if (known) return known;
    const sheet = this.context.workbook.worksheets.getItem(key);
    this.#sheets.set(key, sheet);
    return sheet;
  };

  /** Cells of a sheet, by their address: "A1:B2", "3:4". */
  range(key: string, address: string): Excel.Range {
    const place = `${key}!${address}`;
    const range = this.#ranges.get(place) ?? this.sheet(key).getRange(address).untrack();
    this.#ranges.set(place, range);
    return range;
  }

  table(key: string, name: string): Excel.Table {
    const place = `${key}!${name}`;
    const table = this.#tables.get(place) ?? this.sheet(key).tables.getItem(name);
    this.#tables.set(place, table);
    return table;
  }

  /** By its name, which is its ID in the plan. */
  chart(key: string, id: string): Excel.Chart {
    const place = `${key}!${id}`;
    const chart = this.#charts.get(place) ?? this.sheet(key).charts.getItem(id);
    this.#charts.set(place, chart);
    return chart;
  }

  /** Several ranges as one: "A1:B2,D4". */
  areas(key: string, addresses: string): Excel.RangeAreas {
    const place = `${key}!${addresses}`;
    const areas = this.#areas.get(place) ?? this.sheet(key).getRanges(addresses).untrack();
    this.#areas.set(place, areas);
    return areas;
  }
}
