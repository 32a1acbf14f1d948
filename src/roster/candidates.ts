import { isNoName, type ColumnRole } from "../programme";
import { cellAt, cellAddress, matchingForm, type CellContent } from "../sheet";
import type { SheetColumn } from "./assign-columns";
import type { ColumnCells } from "./column-cells";
import type { DataRow } from "./data-rows";

/** A row that is somebody, with what was typed of them; not yet a member. */
export interface Candidate {
  readonly source: DataRow;
  readonly name: string;
  readonly profession: string;
  readonly organisation: string;
  readonly email: string;
}

/** The kept columns of a roster, looked up by role. */
export class RoleColumns {
  constructor(
    readonly sheet: string,
    readonly columns: readonly SheetColumn[],
    /** Zero-based. */
    readonly headerRow: number,
  ) {}

  has(role: ColumnRole): boolean {
    return this.indexOf(role) >= 0;
  }

  /** Position among the kept columns, or -1. */
  indexOf(role: ColumnRole): number {
    return this.columns.findIndex((column) => column.role === role);
  }

  /** A1 address of the role's cell in a row; of the row's first kept cell when no column has the role. */
  address({ row }: DataRow, role: ColumnRole): string {
    const column = this.columns[Math.max(0, this.indexOf(role))];
    return cellAddress(row, column?.position ?? 0);
  }

  /** The text of the role's cell, as typed but for surrounding spaces. */
  text({ cells }: DataRow, role: ColumnRole): string {
    return cellText(cellAt(cells, this.indexOf(role)));
  }

  /** What stands under a role's header, one cell per row. Null when no column has the role. */
  cells(rows: readonly DataRow[], role: ColumnRole): ColumnCells | null {
    const index = this.indexOf(role);
    const column = this.columns[index];
    if (!column) return null;
    return {
      sheet: this.sheet,
      header: column.header,
      cells: rows.map((row) => ({
        ...{ row, content: cellAt(row.cells, index), address: this.address(row, role) },
      })),
    };
  }

  /** The role that people's names stand under. */
  get nameRole(): ColumnRole {
    return (["name", "forename", "surname"] as const).find((role) => this.has(role)) ?? "name";
  }

  candidate(source: DataRow): Candidate {
    return {
      source,
      name: this.fullName(source),
      profession: this.text(source, "profession"),
      organisation: this.text(source, "organisation"),
      email: this.text(source, "email"),
    };
  }

  /** The name, or forename and surname; "Name" beside "Surname" is a forename when it is one word. */
  private fullName(source: DataRow): string {
    const [name, forename, surname] = (["name", "forename", "surname"] as const).map((role) => {
      const text = this.text(source, role);
      return isNoName(text) ? "" : text;
    });
    const parts = name ? [name] : [forename, surname];
    const isForename =
      name && surname && !name.includes(" ") && !matchingForm(name).includes(matchingForm(surname));
    return [...parts, isForename ? surname : ""].filter(Boolean).join(" ");
  }
}

function cellText({ value }: CellContent): string {
  return value === null ? "" : String(value).trim();
}
