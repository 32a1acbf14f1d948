/** Help that several commands share; each puts it with its own argument or option. */
export const sharedHelp = {
  member: "a name in quotation marks, or a Member ID",
  firstDay: "the first day in the new set (default: today)",
  breakRules: "do it even if it breaks a rule of the Rules sheet",
} as const;
