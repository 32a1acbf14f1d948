import {
  choosableRoles,
  defaultSettings,
  Refusal,
  type CalendarEntry,
  type ColumnRole,
  type Settings,
} from "../../programme";
import type { IsoDate, SheetContent } from "../../sheet";
import { formatVersion, settingHeaders, settingLabels, tableNames } from "../layout";
import { headerKey, readTable, type TableReading, type TableRow } from "./read-table";
import { readDate, readWhole } from "./read-values";
import { readCalendarEntry } from "./read-year";

export interface SettingsReading {
  /** Null when it was cleared. */
  readonly id: string | null;
  readonly settings: Settings;
  /** Which header the administrator chose for a role. */
  readonly columns: Partial<Record<ColumnRole, string>>;
  /** What the calendar files last issued said. */
  readonly calendarEntries: readonly CalendarEntry[];
  readonly table: TableReading;
}

/** Reads the Programme sheet. A cleared value falls back to its default. @throws {Refusal} */
export function readSettings(sheet: SheetContent): SettingsReading {
  const table = readTable(sheet, {
    tableName: tableNames.settings,
    required: [settingHeaders.setting, settingHeaders.value],
    optional: [settingHeaders.meaning],
  });
  const rows = new Map(table.rows.map((row) => [headerKey(row.text(settingHeaders.setting)), row]));
  const row = (label: string): TableRow | undefined => rows.get(headerKey(label));
  const whole = (label: string, least: number, byDefault: number): number => {
    const found = row(label);
    return (found && readWhole(found, settingHeaders.value, label, least)) ?? byDefault;
  };
  const date = (label: string): IsoDate | null => {
    const found = row(label);
    return found ? readDate(found, settingHeaders.value) : null;
  };
  const text = (label: string): string => row(label)?.text(settingHeaders.value) ?? "";

  const version = whole(settingLabels.formatVersion, 1, formatVersion);
  if (version > formatVersion) {
    throw new Refusal({
      code: "newer-format",
      details: { found: version, known: formatVersion },
      place: { sheet: sheet.name },
    });
  }
  return {
    id: text(settingLabels.id) || null,
    settings: {
      programmeName: text(settingLabels.programmeName) || defaultSettings.programmeName,
      targetSize: whole(settingLabels.targetSize, 4, defaultSettings.targetSize),
      maxSize: whole(settingLabels.maxSize, 4, defaultSettings.maxSize),
      seed: whole(settingLabels.seed, 0, defaultSettings.seed),
      balance: text(settingLabels.balance),
      quorum: whole(settingLabels.quorum, 0, defaultSettings.quorum),
      missesInARow: whole(settingLabels.missesInARow, 1, defaultSettings.missesInARow),
      missesInAll: whole(settingLabels.missesInAll, 1, defaultSettings.missesInAll),
      retentionDate: date(settingLabels.retentionDate),
    },
    columns: chosenColumns(table),
    calendarEntries: calendarEntries(table),
    table,
  };
}

function chosenColumns(table: TableReading): Partial<Record<ColumnRole, string>> {
  const prefix = headerKey(settingLabels.columnPrefix);
  const chosen: Partial<Record<string, string>> = {};
  for (const row of table.rows) {
    const label = row.text(settingHeaders.setting).toLowerCase();
    const value = row.text(settingHeaders.value);
    if (!label.startsWith(prefix) || value === "") continue;
    const role = choosableRoles.find((known) => known.toLowerCase() === label.slice(prefix.length).trim());
    if (role) chosen[role] = value;
  }
  return chosen;
}

function calendarEntries(table: TableReading): CalendarEntry[] {
  const prefix = settingLabels.calendarPrefix.toLowerCase();
  return table.rows.flatMap((row) => {
    const label = row.text(settingHeaders.setting);
    if (!label.toLowerCase().startsWith(prefix)) return [];
    return readCalendarEntry(label.slice(prefix.length).trim(), row.text(settingHeaders.value)) ?? [];
  });
}
