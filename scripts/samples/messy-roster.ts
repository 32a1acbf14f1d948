import type { SampleSheet } from "./write-sample";

/**
 * What arrives when five people paste into one list: a title and a note above the header, spaces that do
 * not show, names both ways round, one employer under several spellings and three employers that only look
 * alike, two people twice, a row without a name, a column that should not be there, a total and a footnote.
 * One person a line, one cell between two strokes; an ISO date is a real date, anything else is text.
 */
const people = `
Adeyemi-Cole, Folake|RN |Eastmere Hospitals NHS Foundation Trust|f.adeyemi-cole@eastmere-hospitals.example|2026-09-01||00X0001E
Tomasz Kowalczyk|Nurse|Eastmere Hosp. NHS FT|tomasz.kowalczyk@eastmere-hospitals.example|1 September 2026||00X0002E
  Rhiannon  Gwynne |Ward Sister|Eastmere Hospitals NHS FT |rhiannon.gwynne@eastmere-hospitals.example|2026-09-01||00X0003E
Dr Nikhil Banerjee|Consultant anaesthetist|Calderbrook Teaching Hospitals NHS FT|nikhil.banerjee@calderbrook.example|2026-09-01|vegetarian lunch|
Niamh O’Hanlon|consultant midwife|Harfield Women’s and Children’s NHS FT|niamh.ohanlon@harfield.example|03/04/2026||
Ebony Broomfield|Midwife|Harfield Women's and Children's NHS FT|ebony.broomfield@harfield.example|2026-09-01||00X0006E
Wainwright, Paul|ODP|Dunmere District Hospitals NHS Trust|paul.wainwright@dunmere.example|2026-09-01||
Lakshmi\u00A0Nandakumar|GP partner|Mill Lane Surgery|lakshmi.nandakumar@mill-lane.example|2026-09-01||
Gareth Llewelyn|GPwSI|Mill Lane Surgery\u00A0|gareth.llewelyn@mill-lane.example|2026-09-01||
Leanne Uttley|Practice manager|Mill lane surgery|leanne.uttley@mill-lane.example|2026-09-01||
Marcin Dobrowolski|physio|Brackenshire Community Services|marcin.dobrowolski@brackenshire-community.example|2026-09-01||
Shanice Kamara|health visitor||shanice.kamara@brackenshire-community.example|2026-09-01||
Philippa Thackray|SALT||philippa.thackray@brackenshire-community.example|14.09.2026||
Samir Haidari|RMN|Brackenshire Partnership NHS FT|samir.haidari@brackenshire-partnership.example|2026-09-01||00X0014E
Beatrice Lanyon|Clinical Psychologist|Brackenshire Partnership NHS FT|beatrice.lanyon@brackenshire-partnership.example|2026-09-01||
Joanne Pickersgill|Pharmacist|NHS Brackenshire ICB|joanne.pickersgill@brackenshire-icb.example|2026-09-01||
Yusuf Rahimi|Manager|NHS Brackenshire ICB|yusuf.rahimi@brackenshire-icb.example|2026-09-01||
|Podiatrist|Millhaven Community Health CIC|podiatry@millhaven.example||name to follow|
Catherine Fothergill|Consultant in public health|Brackenshire County Council Public Health|catherine.fothergill@brackenshire-council.example|2026-09-01||
Winston Gallimore|Paramedic|Brackenshire and Fenwold Ambulance Service NHS Trust|winston.gallimore@bf-ambulance.example|2026-09-01||
@Zainab Chaudhry|Dental nurse|Wenbury Dental Access Service|zainab.chaudhry@wenbury-dental.example|2026-09-01||
Tomasz Kowalczyk|Staff nurse|Eastmere Hospitals NHS Foundation Trust|Tomasz.Kowalczyk@eastmere-hospitals.example|2026-09-01|sent twice?|
Fergus Haldane|SpR|Royal Thornleigh Hospitals NHS Trust|fergus.haldane@royal-thornleigh.example|2026-09-01||
Priya Varghese|BMS|Royal Thornleigh Hospitals  NHS Trust|priya.varghese@royal-thornleigh.example|2026-09-01||
Karolina Zielinska|Social prescriber|The Larkbridge Practice|karolina.zielinska@larkbridge-practice.example|2026-09-01||
Sarah Heslop|General Practitioner|The Larkbridge Practice|sarah.heslop@larkbridge-practice.example|2026-09-01||
Sarah Heslop|Dietician|Penhallow Community Healthcare NHS Trust|sarah.heslop@penhallow.example|2026-09-01||
Emeka Nkemelu|Physician Associate|Northwold General Hospital NHS Trust|emeka.nkemelu@northwold-general.example|2026-09-01|back from leave in October|
Lorna Sowerby|Charge Nurse|Northwold General Hospital NHS Trust|lorna.sowerby@northwold-general.example|2026-09-01||00X0029E
Liang Cheung|Consultant Physician|Northwold General Hospital|liang.cheung@northwold-general.example|2026-09-01||
Maeve Prendergast|CNS|St Brannoc\u2019s Hospice|maeve.prendergast@st-brannocs.example|2026-09-01||
Gurpreet Dhaliwal|Radiographer|Redmoor University Hospitals NHS Trust|gurpreet.dhaliwal@redmoor.example|2026-09-01||
`
  .split("\n")
  .slice(1, -1)
  .map((line) => line.split("|").map(cellOf));

const headerRow = 3;
const header = [
  "Full name",
  "Job role / profession",
  "Employer",
  "E-mail address",
  "Joined",
  "Notes",
  "NMC registration no.",
];

function cellOf(typed: string): string | Date | null {
  if (typed === "") return null;
  return /^\d{4}-\d{2}-\d{2}$/.test(typed) ? new Date(`${typed}T00:00:00Z`) : typed;
}

/** Row of the named person on the sheet, zero-based. */
function rowOf(name: string): number {
  return headerRow + 1 + people.findIndex(([typed]) => typed === name);
}

export const messyRoster: { readonly file: string; readonly sheet: SampleSheet } = {
  file: "roster-messy.xlsx",
  sheet: {
    name: "Sheet1 (2)",
    headerRow,
    rows: [
      ["Brackenshire Clinical Leaders: action learning 2026/27 - MASTER LIST v3"],
      ["Please check your details and send changes to the programme office"],
      [],
      header,
      ...people,
      ["TOTAL", people.length, null, null, null, null, null],
      ["* Places subject to confirmation by line managers"],
    ],
    // One employer typed once for three people, in merged cells.
    merges: [
      { startRow: 0, startCol: 0, endRow: 0, endCol: header.length - 1 },
      { startRow: rowOf("Marcin Dobrowolski"), startCol: 2, endRow: rowOf("Philippa Thackray"), endCol: 2 },
    ],
    hiddenRows: [rowOf("Lorna Sowerby")],
  },
};
