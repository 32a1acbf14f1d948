import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { backgrounds, colourSchemes, type ColourScheme } from "../../src/taskpane/access/access-choices";
import { isDark, themeFor } from "../../src/taskpane/access/themes";

const ofOneInk = colourSchemes.filter((scheme) => scheme !== "Standard colours");
const chosen = (colours: ColourScheme): Parameters<typeof themeFor>[0] => ({
  colours,
  text: "Standard text",
});

describe("themes", () => {
  it.each(ofOneInk)(
    "%s: what is see-through covers nothing, or what goes on would not be seen",
    (colours) => {
      const theme = themeFor(chosen(colours), false);
      expect(theme.colorTransparentBackground).toBe("transparent");
      expect(theme.colorCompoundBrandBackground).toBe("#000000");
      expect(theme.colorNeutralForeground1).toBe("#000000");
    },
  );

  it("of one ink differ in nothing but the background, so that one shows what is wrong with any", () => {
    const withoutBackground = ofOneInk.map((colours) =>
      Object.entries(themeFor(chosen(colours), false)).map(([token, value]) => [
        token,
        value === backgrounds[colours] ? "background" : value,
      ]),
    );
    for (const tokens of withoutBackground) expect(tokens).toEqual(withoutBackground[0]);
  });

  it("follow Office into the dark, unless colours were chosen", () => {
    expect(themeFor(chosen("Standard colours"), true).colorNeutralBackground1).toBe(
      webDarkTheme.colorNeutralBackground1,
    );
    expect(isDark(chosen("Standard colours"), true)).toBe(true);
    expect(isDark(chosen("Black on pink"), true)).toBe(false);
    expect(themeFor(chosen("Standard colours"), false).colorNeutralBackground1).toBe(
      webLightTheme.colorNeutralBackground1,
    );
  });
});
