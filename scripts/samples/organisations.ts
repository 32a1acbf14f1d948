/** What an invented organisation is, which decides who works there. */
export type OrganisationKind =
  | "acute"
  | "orthopaedic"
  | "mental health"
  | "community"
  | "ambulance"
  | "commissioner"
  | "practice"
  | "dental"
  | "hospice"
  | "council"
  | "pharmacy";

export interface SampleOrganisation {
  readonly name: string;
  readonly kind: OrganisationKind;
  /** As a roster's "Organisation type" column says it. */
  readonly type: string;
  /** An invented part of an invented region. */
  readonly region: string;
  /** Under .example, which can never be anybody's (RFC 2606). */
  readonly domain: string;
  /** How many times as many people come from here as from the smallest. */
  readonly weight: number;
}

const typeOfKind: Readonly<Record<OrganisationKind, string>> = {
  acute: "Acute trust",
  orthopaedic: "Acute trust",
  "mental health": "Mental health trust",
  community: "Community provider",
  ambulance: "Ambulance trust",
  commissioner: "Commissioner",
  practice: "General practice",
  dental: "Dental service",
  hospice: "Hospice",
  council: "Local authority",
  pharmacy: "Community pharmacy",
};

const [brackenshire, eastmere, calder] = ["Brackenshire", "Eastmere and Fenwold", "Calder Vale"] as const;

export const organisations: readonly SampleOrganisation[] = [
  organisation("Eastmere Hospitals NHS Foundation Trust", "acute", eastmere, "eastmere-hospitals", 5),
  organisation("Northwold General Hospital NHS Trust", "acute", calder, "northwold-general", 3),
  organisation("Calderbrook Teaching Hospitals NHS FT", "acute", calder, "calderbrook", 4),
  organisation("Royal Thornleigh Hospitals NHS Trust", "acute", calder, "royal-thornleigh", 3),
  organisation("Wenbury and Ashcombe Hospitals NHS FT", "acute", brackenshire, "wenbury-ashcombe", 3),
  organisation("Redmoor University Hospitals NHS Trust", "acute", brackenshire, "redmoor", 4),
  organisation("Harfield Women's and Children's NHS FT", "acute", eastmere, "harfield", 2),
  organisation("Dunmere District Hospitals NHS Trust", "acute", eastmere, "dunmere", 2),
  organisation(
    "Larkbridge Orthopaedic Hospital NHS FT",
    "orthopaedic",
    brackenshire,
    "larkbridge-orthopaedic",
    1,
  ),
  organisation(
    "Brackenshire Partnership NHS FT",
    "mental health",
    brackenshire,
    "brackenshire-partnership",
    3,
  ),
  organisation("Stourford and Wexcombe Mental Health NHS Trust", "mental health", calder, "stourford", 2),
  organisation("Kestrel Valley Care Partnership NHS FT", "mental health", eastmere, "kestrel-valley", 2),
  organisation("Penhallow Community Healthcare NHS Trust", "community", calder, "penhallow", 2),
  organisation("Brackenshire Community Services", "community", brackenshire, "brackenshire-community", 3),
  organisation("Millhaven Community Health CIC", "community", eastmere, "millhaven", 2),
  organisation(
    ...(["Brackenshire and Fenwold Ambulance Service NHS Trust", "ambulance", brackenshire] as const),
    ...(["bf-ambulance", 3] as const),
  ),
  organisation("NHS Brackenshire ICB", "commissioner", brackenshire, "brackenshire-icb", 3),
  organisation("NHS Fenwold", "commissioner", eastmere, "nhs-fenwold", 2),
  organisation("Eastmere PCT", "commissioner", eastmere, "eastmere-pct", 1),
  organisation("Mill Lane Surgery", "practice", brackenshire, "mill-lane", 2),
  organisation("The Larkbridge Practice", "practice", brackenshire, "larkbridge-practice", 2),
  organisation("Abbey Fields Medical Centre", "practice", eastmere, "abbey-fields", 2),
  organisation("St Aldric's Health Centre", "practice", calder, "st-aldrics", 2),
  organisation("Orchard Way Medical Group", "practice", calder, "orchard-way", 2),
  organisation("Castle Gate Practice", "practice", brackenshire, "castle-gate", 1),
  organisation("Northwold Family Doctors", "practice", calder, "northwold-doctors", 1),
  organisation("Fenwold GP Centre", "practice", eastmere, "fenwold-gp", 2),
  organisation("Wenbury Dental Access Service", "dental", brackenshire, "wenbury-dental", 1),
  organisation("St Brannoc's Hospice", "hospice", eastmere, "st-brannocs", 1),
  organisation(
    "Brackenshire County Council Public Health",
    "council",
    brackenshire,
    "brackenshire-council",
    1,
  ),
  organisation("Larkbridge Pharmacy", "pharmacy", brackenshire, "larkbridge-pharmacy", 1),
];

function organisation(
  name: string,
  kind: OrganisationKind,
  region: string,
  host: string,
  weight: number,
): SampleOrganisation {
  return { name, kind, type: typeOfKind[kind], region, domain: `${host}.example`, weight };
}
