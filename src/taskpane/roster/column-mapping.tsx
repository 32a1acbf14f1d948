import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { choosableRoles, type ColumnRole } from "../../programme";
import { chooseReadingOptions, chooseSheets } from "../core/roster-actions";
import { select } from "../core/selectors";
import { Choice } from "../parts/choice";
import { usePane, usePaneState } from "../parts/use-pane";
import { useTyped } from "../parts/use-typed";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";

const words = strings.roster;

const useStyles = makeStyles({
  found: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)",
    columnGap: "8px",
  },
  role: { color: tokens.colorNeutralForeground2 },
  roles: { display: "flex", flexDirection: "column", rowGap: "8px", marginBlock: "4px 8px" },
});

/** The order in which people think of a member. */
const order: readonly ColumnRole[] = [
  ...(["name", "forename", "surname", "profession", "organisation", "email"] as const),
  ...choosableRoles.filter(
    (role) => !["name", "forename", "surname", "profession", "organisation", "email"].includes(role),
  ),
];

/** Which column each part of a member is read from; changed here, and remembered in the workbook. */
export function ColumnMapping(): ReactElement | null {
  const own = useStyles();
  const styles = useScreenStyles();
  const pane = usePane();
  const view = usePaneState(select.view);
  const trouble = usePaneState(({ session }) => session.trouble);
  const troubleHeaders = usePaneState(({ session }) => session.troubleHeaders);
  const sheetNames = usePaneState(({ session }) => session.sheetNames);
  const options = usePaneState(({ roster }) => roster.options);
  const [chosen, setChosen] = useTyped<Partial<Record<ColumnRole, string>> | null>("columns", null);
  const headers = view ? view.columns.map(({ header }) => header) : troubleHeaders;
  if (headers.length === 0) return null;
  const found = (role: ColumnRole): string =>
    view?.columns.find((column) => column.role === role)?.header ?? options.columns[role] ?? "";
  const isOpen = chosen !== null || trouble !== null;
  const isOwn = view?.origin === "workbook";
  const sheets = isOwn ? [] : sheetNames;
  return (
    <section className={styles.group}>
      {trouble !== null && <h3 className={styles.subheading}>{words.columns}</h3>}
      {!isOpen && (
        <>
          <ul className={styles.plainList}>
            {order
              .filter((role) => found(role) !== "")
              .map((role) => (
                <li key={role} className={own.found}>
                  <span className={own.role}>{`${words.roles[role] ?? role}: `}</span>
                  <span>{found(role)}</span>
                </li>
              ))}
          </ul>
          <div>
            <Button
              size="small"
              onClick={() => {
                setChosen({});
              }}
            >
              {words.change}
            </Button>
          </div>
        </>
      )}
      {isOpen && (
        <>
          <p className={styles.quiet}>{words.columnsHint}</p>
          {sheets.length > 1 && (
            <Choice
              label={words.sheet}
              value={options.sheetName ?? view?.rosterSheet ?? ""}
              options={sheets.map((sheet) => ({ value: sheet, text: sheet }))}
              onChoose={(sheet) => {
                setChosen({});
                void chooseSheets(pane, [sheet]);
              }}
            />
          )}
          <div className={own.roles}>
            {order.map((role) => {
              const now = found(role);
              return (
                <Choice
                  key={role}
                  isBeside
                  label={words.roles[role] ?? role}
                  value={chosen?.[role] ?? now}
                  options={[
                    ...(now === "" ? [{ value: "", text: words.notThere }] : []),
                    ...headers.map((header) => ({ value: header, text: header })),
                  ]}
                  onChoose={(header) => {
                    setChosen({ ...chosen, [role]: header });
                  }}
                />
              );
            })}
          </div>
          <div className={styles.buttons}>
            <Button
              appearance={trouble === null ? "secondary" : "primary"}
              onClick={() => {
                const changed = Object.entries(chosen ?? {}).filter(
                  ([role, header]) => header !== "" && header !== found(role as ColumnRole),
                );
                void chooseReadingOptions(pane, {
                  columns: { ...options.columns, ...Object.fromEntries(changed) },
                }).then(() => {
                  setChosen(null);
                });
              }}
            >
              {words.apply}
            </Button>
            {trouble === null && (
              <Button
                onClick={() => {
                  setChosen(null);
                }}
              >
                {words.leave}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
