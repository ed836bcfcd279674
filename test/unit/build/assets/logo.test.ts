import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkLogo, formatLogoBackdrops, publishLogo, readLogo } from "../../../../src/build/assets/logo.ts";
import { brandSchema } from "../../../../src/domain/brand/index.ts";
import { makeSiteFolder, type SiteFolder } from "../../../support/site-folder.ts";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 24"><path d="M0 0h120v24z"/></svg>';
const NIGHT = SVG.replace("<path", '<path fill="#fff"');

let site: SiteFolder;
beforeEach(() => {
  site = makeSiteFolder();
});
afterEach(() => site.remove());

const brand = (rest: object = {}, colours: object = {}) =>
  brandSchema.parse({
    colours: { accent: "navy", ...colours },
    logo: { light: "/images/logo.svg", dark: "/images/logo-dark.svg" },
    ...rest,
  });
const content = () => ({ content: join(site.root, "src/content") });
const put = (light: string, dark = NIGHT) => {
  site.write("src/content/images/logo.svg", light);
  site.write("src/content/images/logo-dark.svg", dark);
};
const faults = () =>
  checkLogo(brand(), content(), () => ({ line: 1, column: 1 })).map(
    ({ field, message }) => `${field}: ${message}`,
  );

describe("a logo", () => {
  it("has the proportion of its own coordinates, and a drawing for each scheme and for paper", () => {
    put(SVG);
    const logo = readLogo(brand(), content());
    const published = publishLogo(logo, brand(), join(site.root, "_site"));
    expect(published).toMatchObject({ width: 120, height: 24 });
    expect(published?.src).toMatch(/^\/assets\/logo-[\w-]+\.svg$/);
    expect(published?.print).toBe(published?.src);
    expect(published?.dark).not.toBe(published?.src);
    expect(site.read(`_site${published?.dark}`)).toBe(NIGHT);
    expect(faults()).toEqual([]);
  });

  it("is the one for dark grounds all day long where a brand is dark in both schemes", () => {
    put(SVG);
    const dark = brand({}, { light: { background: "#0b1026" } });
    const published = publishLogo(readLogo(dark, content()), dark, join(site.root, "_site"));
    expect(published?.dark).toBeNull();
    expect(site.read(`_site${published?.src}`)).toBe(NIGHT);
    expect(site.read(`_site${published?.print}`)).toBe(SVG);
  });

  it("is refused where it is not there, is no SVG, or could run something", () => {
    expect(faults()[0]).toBe(
      "logo.light: /images/logo.svg is not there; save it as src/content/images/logo.svg, or correct the path",
    );
    for (const [svg, why] of [
      ["<html></html>", "is no SVG"],
      [SVG.replace("<path", "<script>1</script><path"), "holds a script"],
      [SVG.replace("<path", "<path onload='x'"), "holds a script"],
      [SVG.replace("<path", "<path/onload=x "), "holds a script"],
      [SVG.replace("<path", "<style>@import 'x.css'</style><path"), "holds a script"],
      [SVG.replace("<path", "<style>@\\69mport 'x.css'</style><path"), "holds a script"],
      [SVG.replace("<path", "<style>&#64;import 'x.css'</style><path"), "holds a script"],
      [SVG.replace("<path", "<path style='fill:u\\72 l(//elsewhere.example/a)'"), "holds a script"],
      [SVG.replace("<path", "<path fill='url( \"//elsewhere.example/a.svg#a\")'"), "holds a script"],
      [SVG.replace("<path", '<a><set attributeName="xlink:href" to="x"/></a><path'), "holds a script"],
      [`<?xml-stylesheet type="text/css"?>${SVG}`, "holds a script"],
      [SVG.replace("</svg>", ""), "is not whole as an SVG"],
      [
        SVG.replace("<path", '<image href="https://elsewhere.example/x.png"/><path'),
        "holds a script or loads",
      ],
      [`${SVG}${" ".repeat(200_001)}`, "is larger than 200 KB"],
    ] as const) {
      put(svg);
      expect(faults()[0], svg.slice(0, 80)).toContain(why);
      expect(readLogo(brand(), content())).toBeNull();
    }
    expect(() => brand({ logo: { light: "/../logo.svg" } })).toThrow("must be the path of an SVG");
  });

  it("that is drawn with text is said: cards have no font for it", () => {
    put(SVG.replace("<path", "<text y='9'>Firm</text><path"));
    expect(faults()[0]).toMatch(/^logo\.light: is drawn with text, .* turn its letters into paths/);
  });

  it.each([
    ['viewBox="-10 -10 60 72"', 60, 72],
    ['viewBox="0,0,1.5,.5"', 10_000, 3333],
    ['viewBox="0 0 1e3 2.5e2"', 1000, 250],
    ['width="120.5" height="24px"', 10_000, 1992],
    ["viewBox='0 0 100000 1'", 10_000, 1],
  ])("has whole numbers for its size: %s", (attributes, width, height) => {
    put(SVG.replace('viewBox="0 0 120 24"', attributes));
    expect(readLogo(brand(), content())?.light).toMatchObject({ width, height });
  });

  it("stands on a backdrop where it would be lost on the ground of the page, and the check says so", () => {
    put(SVG);
    const alone = brand({ logo: { light: "/images/logo.svg" } });
    expect(formatLogoBackdrops(readLogo(alone, content()), alone)).toMatch(
      /^@media screen and \(prefers-color-scheme:dark\)\{\.site-logo\{[^}]*background:#fff\}\}$/,
    );
    expect(checkLogo(alone, content(), () => ({ line: 7, column: 1 })).map(({ message }) => message)).toEqual(
      [
        "can hardly be seen on the ground of the dark scheme, and stands on a backdrop there; name a drawing for dark grounds (dark: /images/logo-dark.svg)",
      ],
    );
    expect(formatLogoBackdrops(readLogo(brand(), content()), brand())).toBe("");
    put(NIGHT, NIGHT);
    expect(formatLogoBackdrops(readLogo(brand(), content()), brand())).toContain("scheme:light){.site-logo{");
    put(SVG.replace("<path", '<path fill="#fff" d="M0 0h60v24z"/><path fill="#777"'));
    expect(formatLogoBackdrops(readLogo(alone, content()), alone)).toBe("");
  });
});
