import boundaries from "eslint-plugin-boundaries";
import tseslint from "typescript-eslint";

/**
 * The rooms of ARCHITECTURE.md and what each may import. A room not listed here cannot be imported
 * from, and an import against the one-way flow fails the build.
 */
const rooms = {
  sheet: [],
  programme: ["sheet"],
  roster: ["sheet", "programme"],
  allocation: ["sheet", "programme"],
  attendance: ["sheet", "programme"],
  sharing: ["sheet", "programme", "attendance"],
  tables: ["sheet", "programme", "attendance"],
  workbook: [...["sheet", "programme", "tables", "roster", "allocation", "attendance", "sharing", "wording"]],
  excel: ["sheet", "programme", "roster", "allocation", "attendance", "sharing", "workbook"],
  xlsx: ["sheet", "programme", "roster", "allocation", "attendance", "sharing", "workbook"],
  commands: ["sheet", "programme", "roster", "allocation", "attendance", "sharing", "workbook"],
  wording: ["sheet", "programme"],
  worker: [
    ...["sheet", "programme", "roster", "allocation", "attendance", "sharing"],
    ...["workbook", "commands", "wording", "xlsx"],
  ],
  taskpane: ["sheet", "programme", "workbook", "commands", "worker", "wording", "excel", "xlsx"],
  cli: ["sheet", "programme", "workbook", "commands", "wording", "xlsx"],
};

export default tseslint.config(
  { ignores: ["node_modules", "dist", "artefacts", "*.config.js"] },
  ...tseslint.configs.strict,
  {
    files: ["**/*.ts", "**/*.tsx"],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": "allow-with-description" }],
      "@typescript-eslint/consistent-type-imports": "error",
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    plugins: { boundaries },
    settings: {
      "import/resolver": { typescript: { project: "./tsconfig.json" } },
      "boundaries/elements": Object.keys(rooms).map((room) => ({ type: room, pattern: `src/${room}` })),
    },
    rules: {
      "boundaries/no-unknown-dependencies": "error",
      "boundaries/no-unknown-files": "error",
      "boundaries/dependencies": [
        "error",
        {
          default: "disallow",
          policies: Object.entries(rooms).map(([room, allowed]) => ({
            from: { element: { type: room } },
            allow: [room, ...allowed].map((type) => ({ to: { element: { type } } })),
          })),
        },
      ],
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    ignores: ["src/excel/**"],
    rules: {
      "no-restricted-globals": ["error", "Excel", "Office", "OfficeExtension"],
    },
  },
  {
    files: ["src/cli/**", "bench/**", "scripts/**"],
    rules: { "no-console": "off" },
  },
);
