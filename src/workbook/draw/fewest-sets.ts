import { drawTexts } from "./draw-texts";
import { live } from "../../words";

/** The fewest sets that could hold so many of a cohort, its sets being as even in size as can be: the larger ones first. */
export function fewestSets(members: number, cohort: number, setCount: number): number {
  const [smaller, larger] = [Math.floor(cohort / setCount), cohort % setCount];
  const inLarger = larger * (smaller + 1);
  return members <= inLarger
    ? Math.ceil(members / (smaller + 1))
    : larger + Math.ceil((members - inLarger) / smaller);
}

/** The formula for `fewestSets`, from the cells with the group's members and everyone's. */
export function fewestSetsFormula(memberCell: string, cohortCell: string, setCount: number): string {
  const k = String(setCount);
  const [smaller, larger] = [`INT(${cohortCell}/${k})`, `MOD(${cohortCell},${k})`];
  const inLarger = `${larger}*(${smaller}+1)`;
  return `IF(${memberCell}<=${inLarger},ROUNDUP(${memberCell}/(${smaller}+1),0),${larger}+ROUNDUP((${memberCell}-${inLarger})/${smaller},0))`;
}

/** "1 set", "2 sets" */
export function saySets(count: number): string {
  return drawTexts.sets(count);
}

/** The formula for `saySets`. */
export function saySetsFormula(count: string): string {
  return live(() => drawTexts.sets({ value: 2, formula: count })).formula;
}
