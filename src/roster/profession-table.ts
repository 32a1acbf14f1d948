/** One profession of the table: its label, its family, and how people write it. */
export interface ProfessionEntry {
  readonly label: string;
  readonly family: string;
  /** Ends of a job title, as words: "staff nurse" also stands in "Senior staff nurse". */
  readonly titles: readonly string[];
  /** Texts that mean this only when they are all there is: "rn", "nursing". */
  readonly alone: readonly string[];
}

/** Family of everything that the table does not know, and of what belongs to no profession of its own. */
export const otherFamily = "Other";

/** "a, b" as a list, so that the table below can be read. */
function list(words: string): readonly string[] {
  return words === "" ? [] : words.split(", ");
}

function entry(label: string, family: string, titles: string, alone = ""): ProfessionEntry {
  return { label, family, titles: list(titles), alone: list(alone) };
}

const doctor = "Hospital doctor";
const nurse = "Nurse";
const allied = "Allied health professional";
const scientist = "Healthcare scientist";

/**
 * The professions of UK health care as rosters write them. An administrator extends it by the kept answers
 * (`Matching`), which go before it. The allied health professions are those of the Health and Care
 * Professions Council's register and NHS England's list of fourteen.
 */
export const professionTable: readonly ProfessionEntry[] = [
  entry(
    doctor,
    doctor,
    "hospital doctor, hospital consultant, medical consultant, junior doctor, resident doctor, foundation doctor, foundation year doctor, trust doctor, specialty doctor, speciality doctor, staff grade doctor, sas doctor, associate specialist, specialty registrar, speciality registrar, specialist registrar, clinical fellow, house officer, senior house officer, surgeon, physician, anaesthetist, anesthetist, intensivist, psychiatrist, paediatrician, neonatologist, obstetrician, gynaecologist, cardiologist, radiologist, neuroradiologist, oncologist, haematologist, neurologist, neurosurgeon, dermatologist, gastroenterologist, hepatologist, nephrologist, rheumatologist, urologist, ophthalmologist, geriatrician, pathologist, histopathologist, endocrinologist, diabetologist, otolaryngologist, venereologist, otorhinolaryngologist, chest physician, oral and maxillofacial surgeon, maxillofacial surgeon, consultant microbiologist, consultant immunologist, consultant virologist, consultant neurophysiologist, consultant geneticist",
    "consultant, consultants, registrar, spr, str, sho, sas, staff grade, consultant doctor, consultant medical, doctor hospital, doctor consultant, hospital medicine, hospital doctors, st1, st2, st3, st4, st5, st6, st7, st8, ct1, ct2, ct3, fy1, fy2, f1, f2",
  ),
  entry(
    "GP",
    "GP",
    "general practitioner, gp partner, gp principal, salaried gp, locum gp, gp registrar, gp trainee, gp trainer, gp tutor, family doctor, gpwsi, gpwer, gp with special interest, gp with a special interest, general practitioner with special interest, gp",
    "gps, general practice, gp with extended role, general practitioners",
  ),
  entry(
    nurse,
    nurse,
    "nurse, registered nurse, staff nurse, charge nurse, ward sister, charge sister, nursing sister, junior sister, senior sister, sister, matron, health visitor, nurse consultant, nurse practitioner, nurse specialist, nurse manager, ward manager, nurse lead, lead nurse, chief nurse, director of nursing, clinical nurse manager, school nurse, district nurse, practice nurse, registered mental health nurse, community psychiatric nurse, nurse prescriber, health visitors, nurses, rn, rgn, rmn, cns, anp",
    "rnld, rnmh, rnc, rsn, srn, sen, rscn, rhv, enp, cpn, cmhn, pn, hv, nursing, qualified nurse, head of nursing, deputy director of nursing, scphn, acnp, registered general nurse, sister charge nurse",
  ),
  entry(
    "Midwife",
    "Midwife",
    "midwife, midwives, head of midwifery, director of midwifery, midwifery sister, midwifery matron, midwifery manager, midwifery lead",
    "midwifery, rm, registered midwife, hom",
  ),
  entry(
    allied,
    allied,
    "allied health professional, allied health professionals",
    "ahp, ahps, allied health",
  ),
  entry(
    "Art, drama and music therapist",
    allied,
    "art therapist, arts therapist, art psychotherapist, drama therapist, dramatherapist, music therapist, art drama and music therapist",
    "art therapy, music therapy, drama therapy",
  ),
  entry("Podiatrist", allied, "podiatrist, chiropodist, podiatric surgeon", "podiatry, chiropody"),
  entry("Dietitian", allied, "dietitian, dietician", "dietetics, rd"),
  entry("Occupational therapist", allied, "occupational therapist, ot", "occupational therapy, ots"),
  entry("Operating department practitioner", allied, "operating department practitioner, odp", "odps, oda"),
  entry("Orthoptist", allied, "orthoptist", "orthoptics"),
  entry("Osteopath", allied, "osteopath", "osteopathy"),
  entry(
    "Paramedic",
    allied,
    "paramedic, paramedic practitioner",
    "paramedics, paramedicine, ecp, hcpc paramedic",
  ),
  entry(
    "Physiotherapist",
    allied,
    "physiotherapist, physio, physical therapist",
    "physiotherapy, physios, msk physio",
  ),
  entry(
    "Prosthetist/orthotist",
    allied,
    "prosthetist, orthotist, prosthetist orthotist",
    "prosthetics, orthotics, prosthetics and orthotics",
  ),
  entry(
    "Radiographer",
    allied,
    "radiographer, diagnostic radiographer, therapeutic radiographer, sonographer, mammographer",
    "radiography",
  ),
  entry(
    "Speech and language therapist",
    allied,
    "speech and language therapist, speech therapist, speech language therapist, salt, slt",
    "speech and language therapy, speech therapy, salts, slts",
  ),
  entry("Pharmacist", "Pharmacist", "pharmacist, chief pharmacist", "pharmacy, pharmacists, pcn pharmacist"),
  entry(
    scientist,
    scientist,
    "healthcare scientist, health care scientist, clinical scientist, biomedical scientist, bms, physiologist, audiologist, medical physicist, embryologist, cytologist, perfusionist, clinical technologist, clinical biochemist",
    "healthcare science, biomedical science, audiology, medical physics, bmss, healthcare scientists, hcs",
  ),
  entry(
    "Psychologist",
    "Psychologist",
    "psychologist, neuropsychologist, clinical psychologist",
    "psychology, clinical psychology, psychologists",
  ),
  entry(
    "Dentist",
    "Dentist",
    "dentist, dental surgeon, dental practitioner, dental officer, orthodontist, oral surgeon, endodontist, periodontist, prosthodontist, paediatric dentist, gdp",
    "dentistry, dentists, dental, general dental practitioner",
  ),
  entry(
    "Public health",
    "Public health",
    "public health specialist, public health practitioner, director of public health, public health",
    "dph, specialist in public health, public health specialists",
  ),
  entry(
    "Manager",
    "Manager",
    "manager, chief executive, chief operating officer",
    "management, managers, ceo, coo, general management, managerial, nhs manager, chief exec",
  ),
  entry(
    "Physician associate",
    "Physician associate",
    "physician associate, physicians associate, physician assistant",
  ),
  entry("Anaesthesia associate", otherFamily, "anaesthesia associate, anaesthetic associate"),
  entry("Advanced clinical practitioner", otherFamily, "advanced clinical practitioner", "acp, acps"),
  entry("Nursing associate", otherFamily, "nursing associate"),
  entry("Dental nurse", otherFamily, "dental nurse"),
  entry("Nursery nurse", otherFamily, "nursery nurse"),
  entry("Dental hygienist or therapist", otherFamily, "dental hygienist, dental therapist, hygienist"),
  entry(
    "Veterinary professional",
    otherFamily,
    "veterinary nurse, veterinary surgeon, veterinary physiotherapist",
  ),
  entry("Social worker", otherFamily, "social worker, amhp", "social work"),
  entry("Psychotherapist", otherFamily, "psychotherapist, cbt therapist"),
  entry("Optometrist", otherFamily, "optometrist, optician", "optometry"),
  entry("Chaplain", otherFamily, "chaplain", "chaplaincy"),
  entry("Pharmacy technician", otherFamily, "pharmacy technician"),
  entry(
    "Healthcare assistant",
    otherFamily,
    "healthcare assistant, health care assistant, healthcare support worker, nursing assistant, nursing auxiliary, auxiliary nurse, maternity support worker",
    "hca, hcas, hcsw, msw",
  ),
];

/** Texts with two readings, and the one to propose: the administrator is asked. */
export const askedProfessions: readonly (readonly [words: RegExp, proposal: string])[] = [
  [/\bpublic health\b.*\b(consultant|registrar|doctor|physician|trainee)\b/, "Public health"],
  [/\b(consultant|registrar|str|spr|doctor|physician)\b.*\bpublic health\b/, "Public health"],
  [/^(doctor|doctors|dr|medic|medical|medicine|medical and dental|clinician)$/, "Hospital doctor"],
  [/\b(microbiologist|immunologist|virologist|neurophysiologist|geneticist)$/, "Healthcare scientist"],
  [/^pas?$/, "Physician associate"],
  [/^nursing and midwifery( registered)?$/, "Nurse"],
  [/\bmedical director\b|\bclinical director\b/, "Hospital doctor"],
];

/** Fields that make a consultant or registrar in them a hospital doctor. */
export const medicalFields =
  /\b(medicine|cardiology|cardiothoracics?|surgery|surgical|orthopaedics?|trauma|anaesthetics?|anaesthesia|intensive care|critical care|itu|icu|emergency care|elderly care|care of the elderly|stroke|respiratory|renal|nephrology|paediatrics?|neonates|neonatology|psychiatry|radiology|oncology|haematology|neurology|dermatology|gastroenterology|hepatology|rheumatology|urology|ophthalmology|obstetrics|gynaecology|obs|gynae|geriatrics?|palliative care|pathology|histopathology|microbiology|ent|endocrinology|diabetes|vascular|genitourinary|infectious diseases|immunology|plastics|virology|neurophysiology|genetics)\b/;
