import boundaries from "eslint-plugin-boundaries";
import accessibility from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

/** For the screens of the pane: its words, what it knows and does, and the parts that screens share. */
const forScreens = [
  ...["sheet", "programme", "commands", "worker"],
  ...["wording", "taskpane/strings", "taskpane/core", "taskpane/parts"],
];
const screens = ["today", "roster", "sets", "meetings", "attendance", "reports", "share", "help"];

/**
 * The rooms of ARCHITECTURE.md and what each may import. A room not listed here cannot be imported
 * from, and an import against the one-way flow fails the build.
 */
const rooms = {
  words: [],
  sheet: [],
  programme: ["sheet"],
  roster: ["sheet", "programme"],
  // A library of its own: it knows nothing of workbooks, and only seating asks it anything.
  allocation: [],
  seating: ["sheet", "programme", "allocation"],
  attendance: ["sheet", "programme"],
  sharing: ["sheet", "programme", "attendance"],
  tables: ["sheet", "programme", "attendance"],
  workbook: ["sheet", "programme", "tables", "roster", "attendance", "sharing", "wording"],
  excel: ["sheet", "programme", "roster", "attendance", "sharing", "workbook"],
  xlsx: ["sheet", "programme", "roster", "attendance", "sharing", "workbook"],
  commands: ["sheet", "programme", "roster", "seating", "attendance", "sharing", "workbook"],
  wording: ["sheet", "programme"],
  worker: [
    ...["sheet", "programme", "roster", "seating", "attendance", "sharing"],
    ...["workbook", "commands", "wording", "xlsx", "languages"],
  ],
  // The pane from the ground up, and no screen imports another but where it is named here.
  "taskpane/strings": ["programme", "workbook", "worker"],
  "taskpane/access": [],
  "taskpane/open": ["sheet", "programme", "workbook", "excel", "xlsx"],
  "taskpane/core": [
    ...["sheet", "programme", "workbook", "commands", "worker"],
    ...["taskpane/strings", "taskpane/access", "taskpane/open"],
  ],
  "taskpane/parts": ["sheet", "worker", "taskpane/strings", "taskpane/core"],
  ...Object.fromEntries(screens.map((screen) => [`taskpane/${screen}`, forScreens])),
  "taskpane/today": [...forScreens, "taskpane/reports"],
  "taskpane/attendance": [...forScreens, "taskpane/meetings"],
  "taskpane/share": [...forScreens, "taskpane/reports", "taskpane/meetings"],
  "taskpane/shell": [...forScreens, "taskpane/access", ...screens.map((screen) => `taskpane/${screen}`)],
  taskpane: [
    ...["worker", "excel", "xlsx", "languages"],
    ...["taskpane/strings", "taskpane/open", "taskpane/core", "taskpane/shell"],
  ],
  "cli/strings": [],
  cli: [
    "sheet",
    "programme",
    "tables",
    "workbook",
    "commands",
    "wording",
    "xlsx",
    "languages",
    "cli/strings",
  ],
  // The types of every catalogue, and no more of the rooms they are in.
  languages: [
    "wording",
    "tables",
    "workbook",
    "excel",
    "sharing",
    "roster",
    "taskpane/strings",
    "cli/strings",
  ],
};

/** What a number or a language decides is decided in src/words alone. */
const byNumber = [
  {
    selector:
      "ConditionalExpression[test.operator='==='][test.right.value=1]:matches([consequent.value=/./], [consequent.type='TemplateLiteral'])",
    message: "Which word goes with a number: plural or counted of src/words.",
  },
  { selector: "Literal[value='en-GB']", message: "Lists, numbers and days are made by src/words." },
];

/** A module that changes while it runs would carry one workbook's state, or one test file's, into the next. */
const stateOfModule = {
  selector: ":matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind='let']",
  message: "State belongs to whoever calls.",
};
const everywhere = [...byNumber, stateOfModule];

const inCatalogue = "What a person reads is in a catalogue: a *-texts.ts file (docs/how-to/text.md).";
/** Two words side by side, but in the format of a date. */
const twoWords = String.raw`/\b(?!mmm)[a-z]{2,} (?!mmm)[a-z]{2,}/`;
/** A text outside a catalogue; test/workbook/every-text.test.ts finds those of a single word. */
const texts = [
  { selector: `:not(MemberExpression) > Literal[value=${twoWords}]`, message: inCatalogue },
  { selector: `TemplateElement[value.cooked=${twoWords}]`, message: inCatalogue },
];

/** Help is beside its command, in a catalogue by its flag (src/cli/strings/help-texts.ts); examples are commands. */
const help = [
  "CallExpression[callee.property.name=/^(option|requiredOption|argument|command|description|addHelpText)$/]",
  "CallExpression[callee.name=/^(changing|question|one|addFolderOption|examples|notesAndExamples)$/]",
  "NewExpression[callee.name=/^(Option|Error)$/]",
];
/** The same but for help, and for codes that are compared with or are types. */
const textsOfRoom = texts.map(({ selector, message }) => ({
  selector: [
    ...help.map((call) => `:not(${call} *)`),
    ":not(TSLiteralType > *)",
    ":not(BinaryExpression > *)",
    ":not(Property[key.name='bound'] > *)",
  ].reduce((whole, not) => `${whole}${not}`, selector),
  message,
}));

export default tseslint.config(
  { ignores: ["node_modules", "dist", "library", "artefacts", "*.config.js"] },
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
  ...tseslint.configs.strictTypeCheckedOnly.map((each) => ({
    ...each,
    files: ["src/**/*.ts", "src/**/*.tsx"],
  })),
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Spellings and codes are compared character by character.
      "@typescript-eslint/no-misused-spread": "off",
      // What is caught is thrown again as it came, whatever it is.
      "@typescript-eslint/only-throw-error": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // A problem that needs no details has an empty record of them.
      "@typescript-eslint/no-generated-empty-object-type": "off",
    },
  },
  {
    files: ["src/excel/**"],
    rules: {
      // Office.js gives cells as any, and its enums are compared with their texts.
      "@typescript-eslint/no-base-to-string": "off",
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
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
            allow: [room, ...(room === "allocation" ? [] : ["words"]), ...allowed].map((type) => ({
              to: { element: { type } },
            })),
          })),
        },
      ],
    },
  },
  {
    files: ["src/taskpane/**"],
    ...hooks.configs.flat["recommended-latest"],
    rules: {
      ...hooks.configs.flat["recommended-latest"].rules,
      "react-hooks/exhaustive-deps": "error",
    },
  },
  { files: ["src/taskpane/**/*.tsx"], ...accessibility.flatConfigs.strict },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    ignores: ["src/excel/**"],
    rules: {
      "no-restricted-globals": ["error", "Excel", "Office", "OfficeExtension"],
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    ignores: ["src/words/**", "src/languages/**"],
    rules: { "no-restricted-syntax": ["error", ...everywhere] },
  },
  {
    files: ["src/workbook/{sheets,report,pack,draw}/**/*.ts", "src/workbook/plan-workbook.ts"],
    // What a setting does goes by its English (byEnglish); the labels of no group are read back.
    ignores: ["**/*-texts.ts", "**/programme-sheet.ts", "**/drawing.ts"],
    rules: { "no-restricted-syntax": ["error", ...everywhere, ...texts] },
  },
  {
    files: ["src/{cli,sharing}/**/*.ts"],
    ignores: ["src/cli/strings/*.ts", "**/*-texts.ts"],
    rules: { "no-restricted-syntax": ["error", ...everywhere, ...textsOfRoom] },
  },
  {
    files: ["src/taskpane/**/*.tsx"],
    rules: {
      "no-restricted-syntax": [
        ...["error", ...everywhere],
        ...[
          "JSXText[value=/[a-z]{2}/i]",
          "JSXAttribute[name.name=/^(aria-label|title|placeholder|alt|label|content)$/] > Literal[value=/[a-z]{2}/i]",
        ].map((selector) => ({ selector, message: inCatalogue })),
      ],
    },
  },
  {
    files: ["src/seating/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["**/allocation/*"], message: "Only what src/allocation/index.ts gives." }] },
      ],
    },
  },
  {
    // Text of files and cells is not ours: no expression may take longer on it than its length.
    files: ["sheet", "programme", "roster", "attendance", "sharing", "tables", "xlsx", "workbook/read"].map(
      (room) => `src/${room}/**/*.ts`,
    ),
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { report: "potential" }],
    },
  },
  // What is loaded by require.
  {
    files: ["test/runner/*.cjs", "src/cli/start.cjs"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["src/cli/**", "bench/**", "scripts/**"],
    rules: { "no-console": "off" },
  },
);
