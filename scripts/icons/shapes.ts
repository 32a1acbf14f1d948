/** Whether a place of the unit square, y downwards, belongs to a shape. */
export type Shape = (x: number, y: number) => boolean;
type Point = readonly [x: number, y: number];

export function disc([cx, cy]: Point, radius: number): Shape {
  return (x, y) => Math.hypot(x - cx, y - cy) <= radius;
}

function ring([cx, cy]: Point, radius: number, width: number): Shape {
  return (x, y) => Math.abs(Math.hypot(x - cx, y - cy) - radius) <= width / 2;
}

/** Lines from point to point, with round ends and corners. */
export function stroke(points: readonly Point[], width: number): Shape {
  return (x, y) =>
    points.slice(1).some((end, index) => distance([x, y], points[index] ?? end, end) <= width / 2);
}

/** The part of a ring between two angles, in turns clockwise from the top. */
export function arc(middle: Point, radius: number, width: number, from: number, to: number): Shape {
  const whole = ring(middle, radius, width);
  return (x, y) => {
    const turn = Math.atan2(x - middle[0], middle[1] - y) / (2 * Math.PI);
    const after = turn < from ? turn + 1 : turn;
    return whole(x, y) && after >= from && after <= to;
  };
}

export function box(left: number, top: number, right: number, bottom: number, radius: number): Shape {
  const [cx, cy] = [(left + right) / 2, (top + bottom) / 2];
  const [halfWidth, halfHeight] = [(right - left) / 2 - radius, (bottom - top) / 2 - radius];
  return (x, y) =>
    Math.hypot(Math.max(Math.abs(x - cx) - halfWidth, 0), Math.max(Math.abs(y - cy) - halfHeight, 0)) <=
    radius;
}

export function both(a: Shape, b: Shape): Shape {
  return (x, y) => a(x, y) && b(x, y);
}

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
