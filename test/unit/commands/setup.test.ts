import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readData } from "../../../src/build/content/read-data.ts";
import { check } from "../../../src/commands/check.ts";
import { setUp } from "../../../src/commands/setup.ts";
import { ROOT } from "../../support/project.ts";
import { makeSiteFolder, type SiteFolder } from "../../support/site-folder.ts";

const ANSWERS = join(ROOT, "test/fixtures/answers/brindlewick.yaml");
const SURROUNDINGS = { timeZone: "Europe/Vienna", language: "de-AT" };
const SITE = "src/data/site.yaml";
const BRAND = "src/data/brand.yaml";
/** Data files as they come with Casebook, whatever a site has made of them here. */
const SHIPPED_SITE = `# The facts of the firm.

# The firm's name.
name: Linnet & Wray

# One short line. # Not two.
tagline: We change how digital services perform, and publish what changed # short
description: Linnet & Wray is a consultancy.
about: >-
  We are engineers, designers and analysts who are called in when a service that matters has become slow,
  fragile or hard to use.

# Where the site lives.
url: https://www.linnetwray.example
email: hello@linnetwray.example
telephone: +44 20 7946 0182
# One line each.
address:
  - Linnet & Wray Ltd
  - 18 Candlemaker Lane

# The language.
language: en-GB
timeZone: Europe/London
repository: null
social: [] # none
`;

let site: SiteFolder;
beforeEach(() => {
  site = makeSiteFolder();
  site.write(SITE, SHIPPED_SITE);
  cpSync(join(ROOT, BRAND), join(site.root, BRAND));
});
afterEach(() => site.remove());

const place = () => ({ root: site.root, from: site.root });
const fromFile = (file = ANSWERS) => setUp(["--answers", file], place(), null, SURROUNDINGS);
const data = () => readData(join(site.root, "src/data"));
const commentsOf = (text: string): string[] => text.match(/#.*$/gm) ?? [];

/** Answers questions in turn; keeps what was asked. */
function answering(...lines: string[]) {
  const asked: string[] = [];
  const ask = async (question: string): Promise<string | null> => {
    asked.push(question);
    return lines.shift() ?? null;
  };
  return { ask, asked };
}

describe("setup from a file of answers", () => {
  it("writes the facts and the colours of a firm, and keeps every comment and all it was not asked for", async () => {
    const { output, exitCode } = await fromFile();
    expect([output, exitCode]).toEqual([
      "src/data/site.yaml and src/data/brand.yaml are written. npm run check says what is still the samples', npm start shows the site.",
      0,
    ]);
    const { site: facts, brand } = await data();
    expect(facts).toMatchObject({
      name: "Brindlewick: Works & Sons",
      url: "https://www.brindlewick.test",
      address: ["Brindlewick Works GmbH", "Werkstraße 5", "10115 Berlin", "Germany"],
      language: "de",
      repository: null,
    });
    expect(facts.about).toMatch(/^Nine people .* the figure after\.$/);
    expect(brand).toEqual({
      colours: { accent: "#0b3d91" },
      typeface: { package: "@fontsource-variable/archivo" },
      corner: 8,
      density: "roomy",
    });
    expect(commentsOf(site.read(SITE))).toEqual(commentsOf(SHIPPED_SITE));
    expect(Object.keys(parse(site.read(SITE)))).toEqual(Object.keys(parse(SHIPPED_SITE)));
    expect(site.read(BRAND)).toContain("# How round corners of buttons and fields are");
  });

  it("leaves a site that passes the check with a study of its own", async () => {
    await fromFile();
    site.write("src/content/case-studies/own.md", "---\ntitle: Own\npublishDate: 2024-01-15\n---\nText.\n");
    expect((await check([], place())).output).toBe("1 file checked: no problems");
  });

  it("can be done again, and changes nothing the second time", async () => {
    await fromFile();
    const [before, brand] = [site.read(SITE), site.read(BRAND)];
    expect(await fromFile()).toEqual({ output: "Nothing changed.", exitCode: 0 });
    expect([site.read(SITE), site.read(BRAND)]).toEqual([before, brand]);
  });

  it("keeps a palette that a firm has written to its own colour", async () => {
    site.write(BRAND, 'colours:\n  accent: navy # ours\n  light:\n    muted: "#444"\n');
    site.write("answers.yaml", "colour: maroon\n");
    await fromFile("answers.yaml");
    expect(site.read(BRAND)).toBe('colours:\n  accent: maroon # ours\n  light:\n    muted: "#444"\n');
  });

  it("writes nothing where one answer is wrong, and names each with its line", async () => {
    site.write("answers.yaml", "name: A\nemail: nobody\ntimezone: Europe/Berlin\ncolour: greyish\n");
    await expect(fromFile("answers.yaml")).rejects.toThrow(
      /answers\.yaml:2:8 error email: must be a mail address\n.*answers\.yaml:4:9 error colour: must be an opaque CSS colour.*\n.*`timezone` is no field; did you mean timeZone\?/,
    );
    expect(site.read(SITE)).toBe(SHIPPED_SITE);
  });

  it.each([
    ["the package of the samples", 'typeface:\n  package: "@fontsource-variable/archivo" # ours\n'],
    ["files", "typeface:\n  family: A\n  files:\n    - file: /a.woff2\n      weights: 400\n"],
    ["nothing", ""],
  ])("writes a typeface in place of %s", async (_, typeface) => {
    site.write(BRAND, `colours:\n  accent: navy\n${typeface}`);
    site.write("answers.yaml", 'typeface: "@fontsource-variable/noto-sans"\n');
    await fromFile("answers.yaml");
    expect((await data()).brand.typeface).toEqual({ package: "@fontsource-variable/noto-sans" });
    expect((await fromFile("answers.yaml")).output).toBe("Nothing changed.");
  });

  it("says how a typeface is installed that is not, and writes nothing", async () => {
    const before = site.read(BRAND);
    site.write("answers.yaml", 'typeface: "@fontsource/nowhere-to-be-found"\ncorner: 8\n');
    await expect(fromFile("answers.yaml")).rejects.toThrow(
      "The typeface @fontsource/nowhere-to-be-found is not installed; run npm install @fontsource/nowhere-to-be-found, or correct the name.",
    );
    expect(site.read(BRAND)).toBe(before);
  });

  it("copies a logo into the content of the site, named from where the answers lie", async () => {
    site.write("answers/answers.yaml", "logo: ours.svg\n");
    await expect(fromFile("answers/answers.yaml")).rejects.toThrow(
      /There is no file .*answers\/ours\.svg, which/,
    );
    site.write("answers/ours.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 24"/>');
    expect((await fromFile("answers/answers.yaml")).output).toMatch(
      /^src\/content\/images\/logo\.svg and src\/data\/brand\.yaml are written/,
    );
    expect((await data()).brand.logo).toEqual({ light: "/images/logo.svg" });
    expect((await fromFile("answers/answers.yaml")).output).toBe("Nothing changed.");
  });

  it("takes no logo that could run something or has no size, and writes nothing then", async () => {
    site.write("answers.yaml", "logo: ours.svg\ncorner: 8\n");
    const before = site.read(BRAND);
    for (const svg of ["<svg/>", '<svg viewBox="0 0 9 9"><script/></svg>', "GIF89a"]) {
      site.write("ours.svg", svg);
      await expect(fromFile("answers.yaml")).rejects.toThrow(
        /^The logo .*ours\.svg (?:is no SVG with a viewBox|holds a script)/,
      );
    }
    expect([site.read(BRAND), site.has("src/content/images/logo.svg")]).toEqual([before, false]);
  });

  it("takes a colour whose # YAML would have read as a comment, and an address in any form", async () => {
    site.write("answers.yaml", "colour: 0a7d5a\nurl: HTTPS://Müller.de/\nemail: ' post@müller.de '\n");
    await fromFile("answers.yaml");
    const { site: facts, brand } = await data();
    expect([brand.colours.accent, facts.url, facts.email]).toEqual([
      "#0a7d5a",
      "https://xn--mller-kva.de",
      "post@xn--mller-kva.de",
    ]);
    expect((await fromFile("answers.yaml")).output).toBe("Nothing changed.");
  });

  it("says how it is called, and who has to be there", async () => {
    const call = (...args: string[]) => setUp(args, place(), null, SURROUNDINGS);
    expect(await call("--help")).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining("--answers FILE"),
    });
    expect((await call("--answers")).exitCode).toBe(2);
    await expect(call()).rejects.toThrow("Nobody is here to answer: run npm run setup in a terminal");
    await expect(call("--answers", "nowhere.yaml")).rejects.toThrow("nowhere.yaml: the file is missing");
  });
});

describe("setup on a terminal", () => {
  it("asks each question with what an empty answer means, and asks again after a wrong one", async () => {
    const { ask, asked } = answering(
      "Acme",
      "Fast",
      "",
      "",
      "",
      "nobody",
      "",
      "",
      "",
      "",
      "",
      "",
      "nocolour",
      "navy",
      "",
      "",
    );
    await setUp([], place(), ask, SURROUNDINGS);
    expect(asked).toEqual([
      "The firm's name: ",
      "One short line under it: ",
      "What search engines show: one or two sentences: ",
      "What the firm does, in one paragraph: ",
      "Where the site will live [https://www.acme.com]: ",
      "Where inquiries and replies go [hello@acme.com]: ",
      '  "nobody" must be a mail address.\nWhere inquiries and replies go [hello@acme.com]: ',
      "Telephone, with the country code: ",
      "Postal address, its lines parted by ;: ",
      "Language of the site (en, de, pt-BR ...) [de-AT]: ",
      "Time zone (Europe/London ...) [Europe/Vienna]: ",
      "Logo, the path of an SVG file (empty for none): ",
      expect.stringMatching(/^Colour of the firm.* \[oklch\(87\.5% 0\.165 90\)\]: $/),
      expect.stringMatching(/^ {2}"nocolour" must be an opaque CSS colour/),
      "Typeface, an installed Fontsource package (@fontsource-variable/inter) [@fontsource-variable/archivo]: ",
      "Round corners, in pixels from 0 to 24 [0]: ",
      "Room between parts: compact, normal or roomy [normal]: ",
    ]);
    const { site: facts, brand } = await data();
    expect(facts).toMatchObject({
      name: "Acme",
      url: "https://www.acme.com",
      email: "hello@acme.com",
      language: "de-AT",
    });
    expect(brand.colours).toEqual({ accent: "navy" });
  });

  it("asks for a logo again that is not there", async () => {
    const { ask, asked } = answering(...Array<string>(10).fill(""), "nowhere.svg");
    await setUp([], place(), ask, SURROUNDINGS);
    expect(asked[11]).toMatch(
      /^ {2}There is no file .*nowhere\.svg, which was named as the logo; correct the path\.\nLogo/,
    );
  });

  it("keeps what was answered when the terminal is closed half way", async () => {
    const { ask } = answering("Acme");
    await setUp([], place(), ask, SURROUNDINGS);
    expect(site.read(SITE)).toBe(SHIPPED_SITE.replace("name: Linnet & Wray", "name: Acme"));
  });

  it("offers a firm its own values the next time", async () => {
    await fromFile();
    const { ask, asked } = answering(...Array<string>(14).fill(""));
    expect((await setUp([], place(), ask, SURROUNDINGS)).output).toBe("Nothing changed.");
    expect(asked[0]).toBe("The firm's name [Brindlewick: Works & Sons]: ");
    expect(asked[9]).toBe("Time zone (Europe/London ...) [Europe/Berlin]: ");
  });
});
