/** A moment of an animation. */
export interface Scene {
  /** What the caption says; plain text. */
  readonly says: string;
  readonly jpeg: Uint8Array;
}

const secondsEach = 4;
const captionHeight = 52;

/**
 * An SVG that shows one scene after the other with its caption, for ever. Where a person asked for less motion it stays
 * on the first. An SVG, since every browser plays one and no encoder is needed.
 */
export function animation(
  scenes: readonly Scene[],
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const share = 100 / scenes.length;
  const shown = `0%, ${String(share - 0.01)}% { visibility: visible } ${String(share)}%, 100% { visibility: hidden }`;
  const total = String(secondsEach * scenes.length);
  const drawn = scenes.map(
    ({ says, jpeg }, index) =>
      `<g class="scene${index === 0 ? " first" : ""}" style="animation-delay:${String(secondsEach * index)}s">` +
      `<image width="${String(width)}" height="${String(height)}" href="data:image/jpeg;base64,${Buffer.from(jpeg).toString("base64")}"/>` +
      `<text x="${String(width / 2)}" y="${String(height + captionHeight - 18)}">${String(index + 1)} of ${String(scenes.length)}: ${says}</text></g>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height + captionHeight)}" role="img">`,
    `<title>Learning Sets beside an emulated Excel: ${scenes.map(({ says }) => says).join("; ")}</title>`,
    "<style>",
    "text { font: 24px 'Segoe UI', Arial, sans-serif; fill: #1b2a38; text-anchor: middle }",
    `.scene { visibility: hidden; animation: shown ${total}s infinite step-end }`,
    `@keyframes shown { ${shown} }`,
    "@media (prefers-reduced-motion: reduce) { .scene { animation: none } .first { visibility: visible } }",
    "</style>",
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...drawn,
    "</svg>",
    "",
  ].join("\n");
}
