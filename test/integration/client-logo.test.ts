import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuildOutcome, buildProject, makeProject, type TestProject } from "../support/project.ts";

const study = (client: string): string =>
  `---\ntitle: Faster pages\npublishDate: 2024-01-15\nclient: ${client}\n---\n\nText.\n`;

let project: TestProject;
let built: BuildOutcome;
beforeAll(async () => {
  project = makeProject({
    "shown.md": study(
      '{ name: "Hake & Sons", url: "https://hake.example/", logo: "/images/clients/hake.png" }',
    ),
    "missing.md": study('{ name: "Corvane", logo: "/images/clients/corvane.svg" }'),
  });
  const folder = join(project.root, "src/content/images/clients");
  mkdirSync(folder, { recursive: true });
  await sharp({ create: { width: 300, height: 100, channels: 4, background: "#0248" } })
    .png()
    .toFile(join(folder, "hake.png"));
  built = await buildProject(project.root, { CONTEXT: "production" });
});
afterAll(() => project.remove());

const read = (path: string): string => readFileSync(join(project.root, "_site", path), "utf8");
const clientOf = (slug: string): string =>
  /<dt>Client<\/dt><dd>(.*?)<\/dd>/s.exec(read(`case-studies/${slug}/index.html`))?.[1] ?? "";

describe("a client's logo", () => {
  it("stands for the name, as a picture with a size, inside the link to the client", () => {
    expect(clientOf("shown")).toMatch(
      /^<a href="https:\/\/hake\.example\/" rel="external noopener"><picture>\s*<source type="image\/avif"[^>]*><source type="image\/webp"[^>]*>\s*<img class="client-logo" src="[^"]+" alt="Hake &amp; Sons" width="300" height="100" loading="lazy" decoding="async">\s*<\/picture><\/a>$/,
    );
  });

  it("is published under a name that says nothing", () => {
    const [, src = ""] = /src="(\/assets\/pictures\/[0-9a-f]{10}-300\.png)"/.exec(clientOf("shown")) ?? [];
    expect(src).not.toBe("");
    expect(existsSync(join(project.root, "_site", src))).toBe(true);
  });

  it("that is missing leaves the name, and a warning", () => {
    expect(clientOf("missing")).toBe("Corvane");
    expect(built.code).toBe(0);
    expect(built.output).toContain(
      "missing.md:4:28 warning client.logo: there is no picture src/content/images/clients/corvane.svg, and the client's name stands in its place; add it or correct the path",
    );
  });
});
