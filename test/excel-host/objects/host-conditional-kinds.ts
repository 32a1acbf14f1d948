import { held, type HeldClass } from "../dispatcher/held";

/** The kinds of conditional formats that only keep what they are given. */
const look = held<{ readonly font: object; readonly fill: object; readonly borders: object }>(
  "ConditionalRangeFormat",
  {
    parts: {
      font: held<Excel.Interfaces.ConditionalRangeFontData>("ConditionalRangeFont", {
        first: { bold: false, italic: false, underline: "None", strikethrough: false, color: "#000000" },
      }),
      fill: held<Excel.Interfaces.ConditionalRangeFillData>("ConditionalRangeFill", { first: { color: "" } }),
    },
  },
);

const none = null as never;

const bar = held<Excel.Interfaces.ConditionalDataBarPositiveFormatData>("ConditionalDataBarFormat", {
  first: { borderColor: "", fillColor: "#638EC6", gradientFill: true },
});

/** By what a conditional format of the kind has, and the types are called. */
export const conditionalKinds: Readonly<Record<string, { readonly type: string; readonly Part: HeldClass }>> =
  {
    colorScale: {
      type: "ColorScale",
      Part: held<Excel.Interfaces.ColorScaleConditionalFormatData>("ColorScaleConditionalFormat", {
        first: { criteria: none, threeColorScale: true },
      }),
    },
    preset: {
      type: "PresetCriteria",
      Part: held<Excel.Interfaces.PresetCriteriaConditionalFormatData>("PresetCriteriaConditionalFormat", {
        first: { rule: none },
        parts: { format: look },
      }),
    },
    dataBar: {
      type: "DataBar",
      Part: held<Excel.Interfaces.DataBarConditionalFormatData>("DataBarConditionalFormat", {
        first: {
          ...{ axisColor: "", axisFormat: "Automatic", barDirection: "Context", showDataBarOnly: false },
          ...{ lowerBoundRule: none, upperBoundRule: none },
        },
        parts: { positiveFormat: bar, negativeFormat: bar },
      }),
    },
    iconSet: {
      type: "IconSet",
      Part: held<Excel.Interfaces.IconSetConditionalFormatData>("IconSetConditionalFormat", {
        first: { criteria: none, reverseIconOrder: false, showIconOnly: false, style: "ThreeTrafficLights1" },
      }),
    },
    textComparison: {
      type: "ContainsText",
      Part: held<Excel.Interfaces.TextConditionalFormatData>("TextConditionalFormat", {
        first: { rule: none },
        parts: { format: look },
      }),
    },
    cellValue: {
      type: "CellValue",
      Part: held<Excel.Interfaces.CellValueConditionalFormatData>("CellValueConditionalFormat", {
        first: { rule: none },
        parts: { format: look },
      }),
    },
    topBottom: {
      type: "TopBottom",
      Part: held<Excel.Interfaces.TopBottomConditionalFormatData>("TopBottomConditionalFormat", {
        first: { rule: none },
        parts: { format: look },
      }),
    },
  };
