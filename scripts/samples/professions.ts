import type { OrganisationKind } from "./organisations";

/** Where a profession's people work in the samples, and how they write what they are. */
export interface SampleProfession {
  readonly name: string;
  /** How many of every 60 members. */
  readonly inSixty: number;
  /** Job titles as people type them, by the kind of organisation they work in. */
  readonly titles: Partial<Readonly<Record<OrganisationKind, readonly string[]>>>;
}

/** The realistic mix of a cohort of 60. */
export const professions: readonly SampleProfession[] = [
  {
    name: "Hospital doctor",
    inSixty: 13,
    titles: {
      acute: [
        ...["Consultant anaesthetist", "Consultant Paediatrician", "Hospital doctor", "Specialty registrar"],
        ...["Consultant physician", "Consultant surgeon", "SpR", "Associate specialist", "Hospital doctor"],
        ...["Consultant Radiologist", "Specialty doctor", "Consultant obstetrician"],
      ],
      orthopaedic: ["Consultant surgeon", "Consultant anaesthetist"],
      "mental health": ["Consultant psychiatrist", "Specialty doctor"],
      hospice: ["Consultant in palliative medicine"],
    },
  },
  {
    name: "GP",
    inSixty: 10,
    titles: { practice: ["GP", "GP partner", "General practitioner", "Salaried GP", "GPwSI", "GP Partner"] },
  },
  {
    name: "Nurse",
    inSixty: 16,
    titles: {
      acute: ["RN", "Ward sister", "Matron", "CNS", "Staff nurse", "Charge nurse", "RGN", "Nurse consultant"],
      orthopaedic: ["RN", "Ward sister"],
      "mental health": ["RMN", "Community psychiatric nurse", "Nurse"],
      community: ["District nurse", "Health visitor", "RN", "Community matron", "School nurse"],
      practice: ["Practice nurse", "ANP", "Nurse practitioner"],
      hospice: ["Ward sister", "Registered nurse"],
      commissioner: ["Nurse"],
    },
  },
  {
    name: "Midwife",
    inSixty: 3,
    titles: { acute: ["Midwife", "Community midwife", "Consultant midwife"] },
  },
  {
    name: "Allied health professional",
    inSixty: 7,
    titles: {
      acute: ["Physio", "Radiographer", "ODP", "Dietitian", "Consultant physiotherapist", "Orthoptist"],
      orthopaedic: ["Physio", "Radiographer", "ODP"],
      "mental health": ["OT", "Art therapist"],
      community: ["SALT", "Podiatrist", "Occupational therapist", "Physiotherapist"],
    },
  },
  { name: "Paramedic", inSixty: 2, titles: { ambulance: ["Paramedic", "Advanced paramedic"] } },
  {
    name: "Pharmacist",
    inSixty: 3,
    titles: {
      acute: ["Pharmacist", "Clinical pharmacist"],
      commissioner: ["Pharmacist"],
      pharmacy: ["Community pharmacist"],
    },
  },
  {
    name: "Healthcare scientist",
    inSixty: 2,
    titles: { acute: ["BMS", "Clinical scientist", "Healthcare scientist"] },
  },
  {
    name: "Psychologist",
    inSixty: 1,
    titles: { "mental health": ["Clinical psychologist", "Psychologist"], acute: ["Clinical psychologist"] },
  },
  { name: "Dentist", inSixty: 1, titles: { dental: ["Dentist", "Dental surgeon"] } },
  { name: "Public health", inSixty: 1, titles: { council: ["Public health specialist", "Public health"] } },
  {
    name: "Manager",
    inSixty: 1,
    titles: { commissioner: ["Manager"], practice: ["Practice manager"], acute: ["General manager"] },
  },
];
