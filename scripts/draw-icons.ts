import { writeFileSync } from "node:fs";
import path from "node:path";
import { drawings, type Layer } from "./icons/drawings";
import { png } from "./icons/png";

/**
 * Draws the product's sign and each command's, at the sizes Office asks for, and the sign at those of an installed web
 * app and of a store's listing: `npx tsx scripts/draw-icons.ts`.
 */
const sizes = [16, 32, 64, 80] as const;
const appSizes = [192, 300, 512] as const;
/** Each pixel is looked at in so many places across and down. */
const samples = 6;

for (const [name, layers] of Object.entries(drawings)) {
  for (const size of name === "icon" ? [...sizes, ...appSizes] : sizes) {
    const file = path.join(import.meta.dirname, `../assets/${name}-${String(size)}.png`);
    writeFileSync(file, png(size, picture(layers, size)));
  }
}

/** RGBA, row by row, each row with a filter byte of 0 before it. */
function picture(layers: readonly Layer[], size: number): Uint8Array {
  const rows = new Uint8Array(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) rows.set(pixel(layers, x, y, size), y * (size * 4 + 1) + 1 + x * 4);
  }
  return rows;
}

function pixel(
  layers: readonly Layer[],
  x: number,
  y: number,
  size: number,
): [number, number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  let covered = 0;
  for (let step = 0; step < samples * samples; step++) {
    const place = [
      (x + ((step % samples) + 0.5) / samples) / size,
      (y + (Math.floor(step / samples) + 0.5) / samples) / size,
    ] as const;
    const colour = layers.findLast(([shape]) => shape(...place))?.[1] ?? null;
    if (colour === null) continue;
    covered++;
    for (const channel of [0, 1, 2] as const) {
      sum[channel] += Number.parseInt(colour.slice(2 * channel, 2 * channel + 2), 16);
    }
  }
  if (covered === 0) return [0, 0, 0, 0];
  const [red, green, blue] = sum.map((each) => Math.round(each / covered)) as [number, number, number];
  return [red, green, blue, Math.round((255 * covered) / samples ** 2)];
}
