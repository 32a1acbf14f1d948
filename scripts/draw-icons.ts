import { writeFileSync } from "node:fs";
import path from "node:path";
import { zlibSync } from "fflate";
import { checksum } from "../src/xlsx/checksum";

/** Ten people in a ring, of several professions: the product's sign, at the sizes Office asks for. */
const sizes = [16, 32, 64, 80] as const;
const people = 10;
/** Each at least 3:1 against a white ribbon and against the dark one, #292929. */
const colours = ["2F7FC1", "2B9179", "D06A16", "5E7D92", "9A5CB8"] as const;
/** Each pixel is looked at in so many places across and down. */
const samples = 6;

for (const size of sizes) {
  writeFileSync(
    path.join(import.meta.dirname, `../assets/icon-${String(size)}.png`),
    png(size, picture(size)),
  );
}

/** RGBA, row by row, each row with a filter byte of 0 before it. */
function picture(size: number): Uint8Array {
  const rows = new Uint8Array(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) rows.set(pixel(x, y, size), y * (size * 4 + 1) + 1 + x * 4);
  }
  return rows;
}

function pixel(x: number, y: number, size: number): [number, number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  let covered = 0;
  for (let step = 0; step < samples * samples; step++) {
    const colour = colourAt(
      (x + ((step % samples) + 0.5) / samples) / size,
      (y + (Math.floor(step / samples) + 0.5) / samples) / size,
    );
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

/** The colour at a place of the unit square; null where nothing is drawn. */
function colourAt(x: number, y: number): string | null {
  const [ring, radius] = [0.39, 0.108];
  for (let person = 0; person < people; person++) {
    const turn = (2 * Math.PI * person) / people - Math.PI / 2;
    const [dx, dy] = [x - 0.5 - ring * Math.cos(turn), y - 0.5 - ring * Math.sin(turn)];
    if (dx * dx + dy * dy <= radius * radius) return colours[(person * 3) % colours.length] ?? colours[0];
  }
  return null;
}

/** ISO/IEC 15948: signature, IHDR, IDAT, IEND. */
function png(size: number, rows: Uint8Array): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, size);
  view.setUint32(4, size);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return joined([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", zlibSync(rows, { level: 9 })),
    chunk("IEND", new Uint8Array(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([new TextEncoder().encode(type), data]);
  const [length, sum] = [new Uint8Array(4), new Uint8Array(4)];
  new DataView(length.buffer).setUint32(0, data.length);
  new DataView(sum.buffer).setUint32(0, checksum(0, body));
  return joined([length, body, sum]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
