import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkLogo, publishLogo, readLogo } from "../../../../src/build/assets/logo.ts";
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
});
