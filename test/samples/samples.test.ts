import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cleanRosters } from "../../scripts/samples/clean-rosters";
import { makeMembers } from "../../scripts/samples/make-members";
import { messyRoster } from "../../scripts/samples/messy-roster";
import { professions } from "../../scripts/samples/professions";
import { writeSample } from "../../scripts/samples/write-sample";

describe("the sample rosters", () => {
  it.each([...cleanRosters, messyRoster])("$file is what the script makes, byte for byte", async (sample) => {
    const committed = readFileSync(join("samples", sample.file));
    const made = await writeSample(sample.sheet);
    expect(Buffer.compare(committed, made)).toBe(0);
  });

  it.each([60, 120, 300])("of %i have the realistic mix, and nobody twice", (count) => {
    const members = makeMembers(count, count);
    expect(members).toHaveLength(count);
    expect(new Set(members.map(({ forename, surname }) => `${forename} ${surname}`)).size).toBe(count);
    expect(new Set(members.map(({ email }) => email)).size).toBe(count);
    for (const { inSixty, titles } of professions) {
      const working = members.filter(({ jobTitle, organisation }) =>
        titles[organisation.kind]?.includes(jobTitle),
      );
      expect(working).toHaveLength((inSixty * count) / 60);
    }
  });

  it("use addresses that can be nobody's", () => {
    const addresses = [...makeMembers(300, 300).map(({ email }) => email)];
    expect(addresses.filter((address) => !/^[a-z.-]+@[a-z-]+\.example$/.test(address))).toEqual([]);
  });
});
