import { HostCollection, type HostObject } from "../dispatcher/members";

/** Excel.ShapeCollection. No page says that charts are in it (ShapeType has none for them), and nothing else is drawn here. */
export class HostShapeCollection extends HostCollection {
  get items(): HostObject[] {
    return [];
  }

  getCount(): number {
    return this.items.length;
  }
}
