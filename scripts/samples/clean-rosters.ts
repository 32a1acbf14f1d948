import { makeMembers } from "./make-members";
import type { SampleMember } from "./make-members";
import type { SampleSheet } from "./write-sample";

/** How each size of cohort heads its columns; no two administrators do it alike. */
const layouts: readonly {
  readonly count: number;
  readonly columns: readonly (readonly [header: string, value: (member: SampleMember) => string])[];
}[] = [
  {
    count: 60,
    columns: [
      ["Full name", fullName],
      ["Job title", ({ jobTitle }) => jobTitle],
      ["Employer", ({ organisation }) => organisation.name],
      ["E-mail address", ({ email }) => email],
    ],
  },
  {
    count: 120,
    columns: [
      ["Name", fullName],
      ["Job role / profession", ({ jobTitle }) => jobTitle],
      ["Organisation", ({ organisation }) => organisation.name],
      ["Organisation type", ({ organisation }) => organisation.type],
      ["Email", ({ email }) => email],
    ],
  },
  {
    count: 300,
    columns: [
      ["Forename", ({ forename }) => forename],
      ["Surname", ({ surname }) => surname],
      ["Profession", ({ jobTitle }) => jobTitle],
      ["Trust", ({ organisation }) => organisation.name],
      ["Organisation type", ({ organisation }) => organisation.type],
      ["Region", ({ organisation }) => organisation.region],
      ["E-mail address", ({ email }) => email],
    ],
  },
];

/** The rosters of 60, 120 and 300 members that need no cleaning beyond synonyms. */
export const cleanRosters: readonly { readonly file: string; readonly sheet: SampleSheet }[] = layouts.map(
  ({ count, columns }) => ({
    file: `roster-${String(count)}.xlsx`,
    sheet: {
      name: "Members",
      headerRow: 0,
      rows: [
        columns.map(([header]) => header),
        ...makeMembers(count, count).map((member) => columns.map(([, value]) => value(member))),
      ],
      merges: [],
      hiddenRows: [],
    },
  }),
);

function fullName({ forename, surname }: SampleMember): string {
  return `${forename} ${surname}`;
}
