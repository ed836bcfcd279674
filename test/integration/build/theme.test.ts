import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectPaths } from "../../../src/build/project-paths.ts";
import { checkTheme } from "../../../src/build/theme.ts";
import { buildProject, makeProject, type TestProject } from "../../support/project.ts";

const STUDY = "---\ntitle: A\npublishDate: 2024-01-15\nclient: Acme\n---\nWe helped.\n";
const FOOTER = "components/site-footer/site-footer.njk";
const OWN_FOOTER = `{#- casebook: unknown -#}
{% from "components/motto/motto.njk" import motto %}
{% macro siteFooter(params) %}<footer class="site-footer">{{ motto({ words: params.site.name }) }}</footer>{% endmacro %}
`;

let project: TestProject;
let outcome: { code: number; output: string };
const write = (name: string, text: string): void => {
  const file = join(project.root, "src/theme", name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};
const read = (name: string): string => readFileSync(join(project.root, name), "utf8");

beforeAll(async () => {
  project = makeProject({ "a.md": STUDY });
  write(FOOTER, OWN_FOOTER);
  write(
    "components/motto/motto.njk",
    "{% macro motto(params) %}<p>Motto of {{ params.words }}</p>{% endmacro %}\n",
  );
  write("components/site-footer/site-footer.css", ".site-footer { letter-spacing: 7px; }\n");
  write("styles/utilities.css", ".quiet { letter-spacing: 9px; }\n");
  outcome = await buildProject(project.root, { CONTEXT: "production" });
});
afterAll(() => project.remove());

describe("a theme", () => {
  it("takes the place of templates and styles of the same name, in pages and in functions, and may bring its own", () => {
    expect(outcome.code, outcome.output).toBe(0);
    for (const page of ["index.html", "case-studies/a/index.html", "404.html"]) {
      const html = read(`_site/${page}`);
      expect(html).toContain("<p>Motto of Fixture &amp; Sons</p>");
      expect(html).toContain("letter-spacing:7px");
      expect(html).toContain("letter-spacing:9px");
      expect(html).not.toContain('aria-label="About this site"');
    }
    expect(read(".generated/search-templates.js")).toContain("components/motto/motto.njk");
  });

  it("is named by the check where the original has changed since, or its version is not known", () => {
    const [footer, styles, utilities] = checkTheme(projectPaths(project.root))
      .sort((a, b) => (a.file < b.file ? -1 : 1))
      .reverse();
    expect(outcome.output).toContain(
      `src/theme/${FOOTER}:1:1 warning: src/templates/${FOOTER} has changed since`,
    );
    const messages = [footer, styles, utilities]
      .map((entry) => `${entry?.file}: ${entry?.problems[0]?.message}`)
      .join("\n");
    expect(messages).toContain(
      "src/theme/styles/utilities.css: the file takes the place of src/styles/utilities.css, and does not say",
    );
    const hash = /casebook: ([\w-]+) -#\}/.exec(messages)?.[1];
    write(FOOTER, OWN_FOOTER.replace("unknown", hash ?? ""));
    expect(checkTheme(projectPaths(project.root)).map(({ file }) => file)).not.toContain(
      `src/theme/${FOOTER}`,
    );
  });

  it("is refused where a template cannot be read or lacks a macro, and told of files that nothing uses", async () => {
    write("components/card/card.njk", "{% macro cart(params) %}\n{{ params.result | }}\n{% endmacro %}\n");
    write("page/home.njk", "Home");
    write("style/utilities.css", ".x { color: red; }");
    const said = checkTheme(projectPaths(project.root)).flatMap(({ file, problems }) =>
      problems
        .filter(({ rule }) => rule !== "theme-outdated")
        .map(({ level, line, message }) => `${file}:${line} ${level}: ${message}`),
    );
    expect(said).toEqual([
      expect.stringMatching(
        /^src\/theme\/components\/card\/card\.njk:2 error: the template cannot be read \(.+\); compare this line with ours$/,
      ),
      "src/theme/components/card/card.njk:1 error: the file has no {% macro card(params) %}, which other templates import from it; keep it, if only around your own lines",
      "src/theme/page/home.njk:1 warning: the file takes the place of nothing of ours, and no other file of the theme uses it; did you mean src/theme/pages/home.njk?",
      "src/theme/style/utilities.css:1 warning: the file takes the place of nothing of ours, and no other file of the theme uses it; did you mean src/theme/styles/utilities.css?",
    ]);
    const { code, output } = await buildProject(project.root, {});
    expect(code).toBe(1);
    expect(output).toContain(
      "The site cannot be built with these templates:\nsrc/theme/components/card/card.njk:2:1 error",
    );
    expect(output).not.toMatch(/^\s+at /m);
  });
});
