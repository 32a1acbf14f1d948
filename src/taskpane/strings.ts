/** The pane's own words. What is found in a roster is said by the wording room. */
export const strings = {
  title: "Learning Sets",
  screens: { roster: "Roster", sets: "Sets", help: "Help" },
  firstRun: [
    "Open a member roster: any sheet with names, professions and organisations.",
    "Look over what was found. Nothing in your file is changed.",
    "Form the sets, see that they are even, and save them as a new workbook.",
  ],
  openRoster: "Open a roster (.xlsx, .csv, .ods)",
  loadSample: "Load a sample roster",
  sampleName: "roster-60.xlsx",
  sampleMissing: "The sample could not be loaded. Check the connection, or open a roster of your own.",
  sameAddress: "Rows with the same e-mail address",
  sameAddressChoices: {
    refuse: "Stop and show them",
    "leave-out": "Leave out the later rows",
    keep: "Keep them all",
  },
  columns: "Columns",
  leftOut: "Left out",
  worthALook: "Worth a look",
  goodToKnow: "Good to know",
  noRosterYet: "Open a roster first, on the Roster screen.",
  size: "Members in a set",
  seed: "Seed (another gives other, equally even sets)",
  balance: "Further columns to balance by",
  balanceHint: "Their headers, the most important first: Gender; Years in post (numbers); Last set (met)",
  evenOut: "Move as few members as needed to even things out again",
  reform: "Form all sets anew, also where members have one",
  allocate: "Allocate sets",
  again: "Try again with another seed",
  save: "Save the workbook",
  certificate: "Certificate of balance",
  fileName: "learning-sets.xlsx",
  failed:
    "Something went wrong that should not. Your roster is as it was. Please tell those who look after this add-in: ",
  help: [
    [
      "How it works",
      "The roster is read, every profession and organisation is spread evenly over the sets, and every count is checked again. What you typed is never changed.",
    ],
    [
      "Your data",
      "Everything happens on this machine. Nothing is sent anywhere and nothing is kept when the pane is closed, but for your choice of colours and text size.",
    ],
    ["Keyboard", "Tab moves between controls, arrow keys between the screens' tabs, Enter or Space chooses."],
  ],
} as const;
