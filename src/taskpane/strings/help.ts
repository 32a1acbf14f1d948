import { catalogue } from "../../words";

export const helpStrings = catalogue("pane.help", {
  heading: "Help",
  opensWithWorkbook: "Open this pane with this workbook",
  opensWithWorkbookHint:
    "Kept in the workbook: everyone who opens it and has Learning Sets sees the pane. Packs and reports never have it.",
  sections: [
    {
      heading: "How to begin",
      text: [
        "Open the workbook with your roster. On Roster, answer the questions under To check; a click on a cell's address shows it in Excel.",
        "On Sets, choose the size and Allocate sets. Look at the preview, then write it to the workbook. From then on, Today says what is done and what is next.",
        "On Meetings, mark everybody present and enter the exceptions after each meeting. Below, plan the cycle, cancel or move a meeting, and give sets their rooms.",
        "On Share, make a file for each facilitator, and collect attendance from the files they send back. Under Reports there are registers to print, letters, certificates and the programme on a page; Close the year makes the next cycle's workbook, or one without names.",
      ],
    },
    {
      heading: "How it works",
      text: [
        "Every profession and organisation is spread evenly over the sets. The balance check counts everything again, by code that shares nothing with the allocator.",
        "Everything is kept on the workbook's own sheets. Edit them whenever you like. The pane reads them again before it does anything.",
      ],
    },
    {
      heading: "Undo",
      text: [
        "The Undo button at the end of every screen takes back what the pane wrote last, all at once. Press it again for the change before that.",
        "Excel's own Undo (Ctrl+Z, on a Mac ⌘Z) takes back one step at a time, or none. Adding or deleting a sheet clears Excel's list. If you used it, choose Read the workbook again.",
      ],
    },
    {
      heading: "Keyboard",
      text: [
        "Tab goes from control to control. The arrow keys choose among tabs and choices. Enter or Space presses a button, and Escape closes colours and text size.",
        "In an attendance register: a code's letter enters it and goes on to the next member. Delete removes a code. The up and down arrows go between members. The down arrow right after a letter does not move on a second time.",
        "F6 in Excel goes between the sheet and this pane.",
        "Where Excel has shortcuts for add-ins, Ctrl+Alt+Shift (on a Mac Ctrl+Option+Shift) with 1 to 5 shows Roster, Sets, Meetings, Share or Help.",
      ],
    },
    {
      heading: "Privacy",
      text: [
        "Everything happens on this machine. No member's data leaves the workbook: nothing is sent, counted or logged.",
        "If you choose so above, the workbook keeps that the pane opens with it. This device keeps your choice of colours and text size, and a random number that tells this pane from others. It keeps nothing else.",
      ],
    },
  ],
  version: (version: string): string => `Learning Sets for Excel, version ${version}`,
});
