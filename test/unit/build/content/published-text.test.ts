import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeLinks, placePicturesInText, writeText } from "../../../../src/build/content/study-text.ts";
import { parseCaseStudy } from "../../../../src/domain/case-study/index.ts";
import { renderHtml } from "../../../../src/domain/case-study/markdown/render-html.ts";
import { toOnePager } from "../../../../src/domain/one-pager/index.ts";
import { siteSchema } from "../../../../src/domain/site.ts";
import { toCaseStudiesJson } from "../../../../src/domain/site-files/case-studies-json.ts";
import { toStudyMarkdown } from "../../../../src/domain/site-files/study-markdown.ts";
import { toLlmsTxt } from "../../../../src/domain/site-files/text-files.ts";
import { vocabularySchema } from "../../../../src/domain/vocabulary.ts";
import { SITE_FACTS } from "../../../support/site-facts.ts";
import { locale } from "../../../support/words.ts";

const options = { vocabulary: vocabularySchema.parse({}), timeZone: "UTC" };

const site = siteSchema.parse({ ...SITE_FACTS, name: "Ferry & Co", language: "en", timeZone: "UTC" });

/** All that leaves the site of a study with this body, and what the check says of it. `fields`: further lines of front matter. */
function publish(body: string, fields = ""): { published: string[]; said: string } {
  const text = `---\ntitle: "Ferry: queues"\npublishDate: "2024-01-15"\n${fields}---\n\n${body}\n`;
  const { study, body: parsed, diagnostics } = parseCaseStudy({ path: "ferry.md", text }, options);
  if (study === null || parsed === null)
    throw new Error(`refused: ${diagnostics.map(({ message }) => message).join("; ")}`);
  const { sections, headings, plain, markdown } = placePicturesInText(
    placeLinks(writeText(study, parsed, locale), new Map()),
    () => null,
    site.url,
  );
  return {
    published: [
      ...sections.flatMap(({ id, title, parts }) => [id, title, ...parts.flatMap(Object.values)]),
      renderHtml(parsed.tokens, locale),
      plain,
      ...headings,
      toStudyMarkdown(study, site, markdown, locale),
      study.snippet,
      study.team,
      toLlmsTxt(site, [study], locale),
      toCaseStudiesJson(site, [{ study, image: "" }], locale).replace(/[[\]{}]{2,}/g, " "),
      ...study.outcomes.map(({ label }) => label),
      ...study.sections.map(({ title }) => title),
      ...study.phases.flatMap(Object.values),
      ...Object.values(study.testimonial ?? {}),
      toOnePager(study, locale).challenge,
    ]
      .flat(2)
      .map((each) => (typeof each === "object" ? Object.values(each ?? {}).join("\n") : String(each))),
    said: diagnostics.map(({ message }) => message).join("\n"),
  };
}

/** What no output may hold: words of comments and scripts, and the host of what the page does not load. */
const HIDDEN = [
  "<!-- SECRET -->",
  "<!-- SECRET\n\nSECRET -->",
  "<!-- SECRET\nhttps://elsewhere.example/ -->",
  "<!-- ^[SECRET] -->",
  "<!-- a\n\nb ^[SECRET] -->",
  "{/* SECRET */}",
  "{/* SECRET\n\nSECRET */}",
  "{# SECRET #}",
  "{#SECRET#}",
  "{% comment %}SECRET{% endcomment %}",
  "{%- comment -%}\nSECRET\n\n- SECRET\n{%- endcomment -%}",
  "{{!-- SECRET --}}",
  "{{! SECRET }}",
  "{{/* SECRET */}}",
  "{{</* SECRET */>}}",
  "{{- /* SECRET */ -}}",
  "{::comment}\nSECRET\n{:/comment}",
  "%% SECRET %%",
  "<%# SECRET %>",
  "<%-- SECRET --%>",
  "<?php /* SECRET */ ?>",
  "@* SECRET *@",
  "<script>SECRET</script>",
  "<script>\nSECRET\n\nSECRET\n</script>",
  "<style>.SECRET{}</style>",
  "<noscript>SECRET</noscript>",
  "<template>\n\nSECRET\n\n</template>",
  "<textarea>SECRET</textarea>",
  "<title>SECRET</title>",
  "<select><option>SECRET</option></select>",
  "[words](javascript:SECRET)",
  "<a href='javascript:SECRET'>words</a>",
  '<p onclick="SECRET()">words</p>',
  "<div data-note='SECRET' style=\"background:url('https://elsewhere.example/x')\">words</div>",
  "![far](https://elsewhere.example/a.png)",
  "<img src='https://elsewhere.example/a.png' alt=far>",
  '<img src="/a.png" srcset="https://elsewhere.example/b.png 2x" alt="near">',
  "<picture><source srcset='https://elsewhere.example/c.png'><img src=//elsewhere.example/c.png></picture>",
  "<link rel=stylesheet href=https://elsewhere.example/d.css>",
  "<form action=https://elsewhere.example/><input value=SECRET></form>",
];

const COMMENTS = HIDDEN.filter((text) => !/^[<[!]/.test(text) || /^<!--|^<%/.test(text)).filter(
  (text) => !text.includes("\n"),
);

/** The same on lines of their own. */
const HIDDEN_LINES = [
  "[//]: # (SECRET)",
  "[//]: # SECRET and words",
  "[comment]: <> (SECRET)",
  "[//]: # 'SECRET'",
  "[//]: # (SECRET\nSECRET)",
  "<script>a\n\n^[SECRET] and[^hidden]</script>\n\n[^hidden]: SECRET",
  "[unused]: https://elsewhere.example/ 'SECRET'",
  "%%\nSECRET\n\nSECRET\n%%",
];

const TEMPLATES = [
  "{{< figure src='pier.png' >}}",
  "{{% notice tip %}}",
  "{{ page.title }}",
  "{{{ raw }}}",
  "{% include x.html %}",
  "{%- if a -%}",
  "{% raw %}words{% endraw %}",
  "{{#if a}}words{{/if}}",
  '<Quote img="a.png">words</Quote>',
  "<Facts items={[{ value: 1 }]} />",
  "<Image src={pier} alt='the pier' />",
  '<Tabs\n  a="b"\n  c={d}\n>',
  "<%= title %>",
  "<?php echo $a; ?>",
  "{: .lead}",
  "{.lead}",
  '[gallery ids="1,2"]',
  '[caption width="1"]words[/caption]',
  "[[Pier]]",
  "[[Pier|the pier]]",
  "![[pier.png]]",
  "[words]({{ site.url }}/pier/)",
  "[words](/pier/ '{{ title }}')",
  "![pier]({{ page.image }})",
  "![{{ alt }}](/pier.png)",
  '<a href="{{ site.url }}">words</a>',
  "<https://pier.example/{{ slug }}>",
  "https://pier.example/{{ slug }}/x",
  "## {{ page.heading }}",
  "{#if show}",
  "{@html words}",
  "{props.title}",
  "{frontmatter.client}",
  "{{ a",
  "a }}",
  "{% a",
  "<% a",
  "{/* a",
];
const MARKDOWN = [
  "Words of the study.",
  "**Load**: from 8 s to 4 s",
  "## Results",
  "> A quote.\n\n*- Mira Oake, CTO*",
  "| a | b |\n|---|---|\n| 1 | 2 |",
  "***",
  "- item",
  ":::note\nWords.\n:::",
  "> [!TIP]\n> Words.",
  "Words.[^1]\n\n[^1]: A note.",
  "- [x] done",
  "Term\n: definition",
  "1. item",
  "```\n{{ code }}\n```",
  "`{{ code }}` and `<!-- code -->`",
];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HIDDEN) },
  { weight: 3, arbitrary: fc.constantFrom(...TEMPLATES) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKDOWN) },
);
const indented = (text: string, sign: string) => text.replaceAll(/^/gm, sign);
const wrapped = fc.tuple(piece, fc.nat(9)).map(([text, way]) => {
  if (text.startsWith("```")) return `\n\n${text}\n\n`;
  if (way === 0) return `Before ${text} after.`;
  if (way === 1) return `- ${text.replaceAll("\n", "\n  ")}`;
  if (way === 2) return indented(text, "> ");
  if (way === 3) return `## Part ${text.replaceAll("\n", " ")}`;
  if (way === 4) return `<div>\n${text}\n</div>`;
  if (way === 5) return `**Label**: ${text.replaceAll("\n", " ")}`;
  return text;
});
const body = fc
  .array(fc.tuple(wrapped, fc.constantFrom("\n\n", "\n")), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map(([text, end]) => text + end).join(""));

/** Signs of templates; code may hold them. */
const SIGNS =
  /\{\{|\}\}|\{%|%\}|<%|&lt;%|%>|<\?|\{\/\*|\*\/\}|\{[:.#][\w ]|\{@|\[\[|\]\]|\[\/?(?:gallery|caption)\b/;
const withoutCode = (text: string) =>
  text
    .replace(/<code>[^<]*<\/code>/g, "")
    .replace(/```[^`]*```|`[^`\n]*`/g, "")
    .replaceAll("{{ code }}", "")
    .replaceAll("<!-- code -->", "");

describe("what is published of a text", () => {
  it.each(HIDDEN)("holds nothing of %j", (text) => {
    for (const context of [text, `Words ${text} words.`, `- ${text.replaceAll("\n", "\n  ")}\n\nEnd.`])
      for (const value of publish(context).published)
        expect(`${value}`).not.toMatch(/SECRET|elsewhere\.example|%%|@\*/);
  });

  it.each(HIDDEN_LINES)("holds nothing of the line %j", (text) => {
    for (const context of [text, `Words.\n\n${text}\n\nWords.`, `- ${text.replaceAll("\n", "\n  ")}\n\nEnd.`])
      for (const value of publish(context).published) expect(value).not.toMatch(/SECRET|elsewhere/);
  });

  it.each(TEMPLATES)("holds nothing of %j that the check does not name", (text) => {
    for (const context of [text, `Words ${text} words.`, `- ${text.replaceAll("\n", "\n  ")}\n\nEnd.`]) {
      const { published, said } = publish(context);
      expect(`${context}: ${said}`).toMatch(
        /not run here|is a picture that|shown as it is|not used here|is a link of a wiki/,
      );
      for (const value of published) {
        const sign = SIGNS.exec(withoutCode(value))?.[0];
        if (sign !== undefined) expect(`${value}\n${said}`).toContain("shown as it is");
      }
    }
  });

  it.each([
    ...COMMENTS,
    ...TEMPLATES.filter((text) => !/[\n#]|!?\[.*\]\(|^<https|^https|^\{[%{/<]?.? ?a|^a|^<% a/.test(text)),
  ])("holds nothing of %j in a field", (text) => {
    const fields = `snippet: ${JSON.stringify(`Words ${text} words.`)}\nteam: ${JSON.stringify(`${text} four people`)}\n`;
    const { published, said } = publish("Words.", fields);
    for (const value of published) expect(`${value} ${said}`).not.toMatch(/SECRET/);
    for (const value of published) expect(value).not.toMatch(SIGNS);
  });

  it("holds no comment, no foreign address and no template sign that the check does not name", () => {
    fc.assert(
      fc.property(body, (text) => {
        const { published, said } = publish(text);
        for (const value of published) {
          if (!said.includes("Markdown inside HTML")) expect(value).not.toMatch(/SECRET|elsewhere\.example/);
          const sign = SIGNS.exec(withoutCode(value))?.[0];
          if (sign !== undefined) expect(`${value}\n${said}`).toContain("shown as it is");
        }
      }),
      { numRuns: Number(process.env.FC_RUNS ?? 400) },
    );
  });
});
