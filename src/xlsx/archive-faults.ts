/** The archive is cut short, contradicts itself, or uses what no workbook uses. */
export class DamagedArchive extends Error {
  override readonly name = "DamagedArchive";
}

/** The content unpacks to more than is read. */
export class TooMuchUnpacked extends Error {
  override readonly name = "TooMuchUnpacked";
  readonly megabytes: number;

  constructor(megabytes: number) {
    super(`More than ${String(megabytes)} MB.`);
    this.megabytes = megabytes;
  }
}

/** The sheets hold more filled cells than are read. */
export class TooManyCells extends Error {
  override readonly name = "TooManyCells";
}

/** The sheets' filled cells are so far apart that the space between them is too much. */
export class TooSpreadOut extends Error {
  override readonly name = "TooSpreadOut";
}

/** The XML declares a document type, by which entities and other files come in. */
export class DeclaresEntities extends Error {
  override readonly name = "DeclaresEntities";
}
