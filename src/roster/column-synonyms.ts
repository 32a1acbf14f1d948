import type { ColumnRole } from "../programme";

/** A role that a column can be found for by its header. */
export type FoundRole = Exclude<ColumnRole, "sensitive" | "other">;

/**
 * How administrators head a column, as words (see `wordsOf`; "organization" counts as "organisation"), the
 * surest first: with two candidates for one role the earlier wins.
 */
export const columnSynonyms: Readonly<Record<FoundRole, readonly string[]>> = {
  id: [
    ...["member id", "membership id", "member number", "member no", "membership number", "membership no"],
    ...[
      "delegate id",
      "delegate number",
      "participant id",
      "person id",
      "unique id",
      "id",
      "id number",
      "id no",
    ],
    ...["staff id", "staff no", "staff number", "employee id", "employee no", "employee number"],
    ...["payroll number", "payroll no", "assignment number", "reference number", "reference", "ref"],
  ],
  name: [
    ...["full name", "fullname", "name", "names", "member name", "name of member", "members name", "member"],
    ...["delegate name", "name of delegate", "delegates name", "delegate", "participant name", "participant"],
    ...["name of participant", "attendee name", "attendee", "clinician name", "clinician", "clinical leader"],
    ...[
      "employee name",
      "staff name",
      "staff member",
      "nominee name",
      "nominee",
      "applicant name",
      "applicant",
    ],
    ...["learner", "colleague", "person", "forename and surname", "first name and surname"],
    ...[
      "first and last name",
      "first name last name",
      "forename surname",
      "name surname",
      "surname forename",
    ],
    ...["surname first name", "display name", "preferred name"],
  ],
  forename: [
    ...["forename", "first name", "firstname", "given name", "forenames", "first names", "given names"],
    ...["forename s", "first name s", "given name s", "christian name"],
  ],
  surname: ["surname", "last name", "lastname", "family name", "second name"],
  profession: [
    ...["profession", "professional group", "profession group", "profession role", "role profession"],
    ...["job role profession", "profession job role", "profession job title", "job title profession"],
    ...["clinical profession", "professional background", "job role", "clinical role", "discipline"],
    ...["occupation", "job title", "jobtitle", "staff group", "role", "role title", "job", "position"],
    ...["position title", "post title", "post", "designation"],
  ],
  organisation: [
    ...["organisation", "organisation name", "name of organisation", "employing organisation", "employer"],
    ...["employer name", "name of employer", "trust", "trust name", "name of trust", "nhs trust"],
    ...["trust organisation", "organisation trust", "employing trust", "nhs organisation"],
    ...[
      "host organisation",
      "home organisation",
      "parent organisation",
      "org",
      "organisations",
      "employed by",
    ],
    ...["place of work", "workplace", "work place", "company", "company name", "provider", "institution"],
    ...["hospital", "practice", "practice name", "agency"],
  ],
  organisationType: [
    ...["organisation type", "type of organisation", "organisation sector", "org type", "employer type"],
    ...["trust type", "type of trust", "provider type", "sector", "care sector", "care setting", "setting"],
  ],
  region: [
    ...["region", "region name", "nhs region", "sha", "sha region", "strategic health authority"],
    ...["ics", "icb area", "locality", "area", "geography"],
  ],
  email: [
    ...["email", "e mail", "email address", "e mail address", "work email", "work e mail"],
    ...["work email address", "nhs email", "nhs email address", "nhs net email", "nhs net address"],
    ...["contact email", "email work", "mail"],
  ],
  joined: [
    ...["joined", "date joined", "joined on", "joining date", "join date", "date of joining", "start date"],
    ...["started", "date started", "programme start date"],
  ],
  left: [
    ...["left", "date left", "left on", "leaving date", "leave date", "date of leaving", "leaver"],
    ...["withdrawn", "withdrawn on", "withdrawal date", "date withdrawn", "end date"],
  ],
  set: ["set", "set number", "set no", "learning set", "action learning set", "als set", "als", "set name"],
  locked: ["locked", "lock", "locked in set", "lock in set", "keep in set"],
};

/** How a person calls each role when it is looked for. */
export const roleWords: Readonly<Record<FoundRole, string>> = {
  id: "member ID",
  name: "name",
  forename: "forename",
  surname: "surname",
  profession: "profession",
  organisation: "organisation",
  organisationType: "organisation type",
  region: "region",
  email: "email",
  joined: "date joined",
  left: "date left",
  set: "set",
  locked: "locked",
};
