import { catalogue } from "../../words";

/** What the pane says about where it finds itself. */
export const situationStrings = catalogue("pane.situations", {
  officeMissing: {
    heading: "No connection to Excel",
    text: [
      "This pane works on the open workbook through a script from Microsoft, appsforoffice.microsoft.com, and that has not come. The connection may be down, or a firewall may block the address.",
      "Check the connection and try again. If it stays like this, ask your IT team to allow that address.",
    ],
    again: "Try again",
    files: "Work with a file instead",
  },
  tooOld: {
    heading: "Excel version too old",
    again: "Try again",
    files: "Work with a file instead",
  },
  outside: {
    heading: "Not in Excel",
    text: "This page was opened in a browser, so there is no open workbook. Open a file here instead: what you make is downloaded as a new file, and yours is never changed.",
  },
});
