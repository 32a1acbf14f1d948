import { arc, both, box, disc, stroke, type Shape } from "./shapes";

/** A shape in its colour; what comes later lies on what came before. Null takes away. */
export type Layer = readonly [shape: Shape, colour: string | null];

/** Each at least 3:1 against a white ribbon and against the dark one, #292929. */
const [blue, green, orange, grey, violet] = ["2F7FC1", "2B9179", "D06A16", "5E7D92", "9A5CB8"] as const;

/** A sixteenth: whole pixels at every size Office asks for. */
const u = 1 / 16;

/** Ten people in a ring, of several professions: the product's own sign. */
const people: readonly Layer[] = Array.from({ length: 10 }, (_, person): Layer => {
  const turn = (2 * Math.PI * person) / 10 - Math.PI / 2;
  const colours = [blue, green, orange, grey, violet];
  const middle = [0.5 + 0.39 * Math.cos(turn), 0.5 + 0.39 * Math.sin(turn)] as const;
  return [disc(middle, 0.108), colours[(person * 3) % colours.length] ?? blue];
});

/** Three sets, each of the same three kinds of people. */
const allocate: readonly Layer[] = (
  [
    [8, 4],
    [4, 11.5],
    [12, 11.5],
  ] as const
).flatMap(([x, y]): Layer[] => [
  [disc([x * u, (y - 1.7) * u], 1.6 * u), blue],
  [disc([(x - 1.8) * u, (y + 1.4) * u], 1.6 * u), orange],
  [disc([(x + 1.8) * u, (y + 1.4) * u], 1.6 * u), green],
]);

/** A sheet with lines: what both the roster and a file are. */
function sheet(right: number): Layer[] {
  return [
    [box(1 * u, 1 * u, right * u, 15 * u, 1.2 * u), grey],
    [box(2 * u, 2 * u, (right - 1) * u, 14 * u, 0.4 * u), null],
  ];
}

function lines(right: number, heights: readonly number[]): Layer[] {
  return heights.map((y): Layer => [box(3.5 * u, y * u, right * u, (y + 1) * u, 0), grey]);
}

const tick = (width: number): Shape =>
  stroke(
    [
      [8 * u, 11.5 * u],
      [10.5 * u, 14 * u],
      [15 * u, 7.5 * u],
    ],
    width * u,
  );

const check: readonly Layer[] = [
  ...sheet(12),
  ...lines(9.5, [4, 6, 8]),
  ...lines(6.5, [10]),
  [tick(4), null],
  [tick(2), green],
];

/** A calendar's page with a row of people who came, and one who did not. */
const attendance: readonly Layer[] = [
  [box(1 * u, 2 * u, 15 * u, 15 * u, 1.5 * u), grey],
  [box(2 * u, 6 * u, 14 * u, 14 * u, 0.5 * u), null],
  ...[4, 11].map((x): Layer => [box(x * u, 0.5 * u, (x + 1) * u, 4 * u, 0.5 * u), null]),
  ...[4, 11].map((x): Layer => [box(x * u, 0.5 * u, (x + 1) * u, 3 * u, 0.5 * u), blue]),
  ...[4.5, 8, 11.5].map((x): Layer => [disc([x * u, 8.4 * u], 1.2 * u), green]),
  ...[4.5, 8].map((x): Layer => [disc([x * u, 11.8 * u], 1.2 * u), green]),
  [disc([11.5 * u, 11.8 * u], 1.2 * u), orange],
];

/** A sheet on its way to somebody. */
const arrow = (width: number): Shape => {
  const shaft = stroke(
    [
      [6.5 * u, 8 * u],
      [14.2 * u, 8 * u],
    ],
    width * u,
  );
  const head = stroke(
    [
      [11 * u, 4.5 * u],
      [14.5 * u, 8 * u],
      [11 * u, 11.5 * u],
    ],
    width * u,
  );
  return (x, y) => shaft(x, y) || head(x, y);
};
const share: readonly Layer[] = [
  ...sheet(11),
  ...lines(8.5, [4]),
  ...lines(8.5, [11]),
  [arrow(4.2), null],
  [arrow(2), blue],
];

const half: Shape = (_, y) => y <= 9.2 * u;
const help: readonly Layer[] = [
  [disc([0.5, 0.5], 7 * u), blue],
  [disc([0.5, 0.5], 5.8 * u), null],
  [both(arc([8 * u, 6.6 * u], 2.1 * u, 1.5 * u, -0.27, 0.42), half), blue],
  [
    stroke(
      [
        [8.9 * u, 8.3 * u],
        [8 * u, 9.6 * u],
      ],
      1.5 * u,
    ),
    blue,
  ],
  [disc([8 * u, 11.8 * u], 0.95 * u), blue],
];

/** By the beginning of their files' names. */
export const drawings: Readonly<Record<string, readonly Layer[]>> = {
  ...{ icon: people, allocate, check, attendance, share, help },
};
