import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readWords } from "../../../src/build/content/read-words.ts";
import { siteFiles } from "../../../src/build/site-files/index.ts";
import type { Message } from "../../../src/domain/locale/message.ts";
import { ROOT } from "../../support/project.ts";
import { renderSite, wordsOfPage } from "../../support/render-site.ts";
import { makeSiteFolder } from "../../support/site-folder.ts";

const NOW = new Date("2024-06-15T12:00:00Z");
const LANGUAGES = ["de", "fr", "es", "nl", "pl", "ar", "he", "ja"];

/** Languages that the pages of text which come with Casebook are written in, beside English. */
const PROSE = ["de", "fr", "es"];

/** Content without a Latin letter: what is in one on a page then comes from us. */
const STUDY = `---
title: "٨ ثوانٍ أسرع"
snippet: "قصة قصيرة."
publishDate: 2024-01-15
updated: 2024-02-20
client: "دار القلم"
industry: "تعليم"
services: ["تصميم"]
technologies: ["لغة", "قاعدة", "خادم", "شبكة", "متصفح", "هاتف", "حاسوب", "ورق"]
tags: ["سرعة"]
duration: "١٢"
team: "٣"
featured: true
outcomes:
  - { label: "الزمن", before: "8.2 s", after: "1.4 s" }
  - { label: "الكلفة", change: "-34 %" }
  - { label: "السعة", change: "4.8x" }
  - { label: "التوافر", before: "99.5 %", after: "99.97 %" }
evidence: [{ label: "تقرير", url: "https://press.example/a" }]
---

## التحدي

كان التطبيق بطيئًا.[^1]

:::note
انتبه.
:::

- [x] تم
- [ ] بقي

[^1]: مصدر.
`;
const SITE = `name: "دار"
tagline: "أسرع"
description: "دار تعمل"
about: "نعمل"
url: https://www.fixture.test
email: hello@fixture.test
telephone: "+44 20 7946 0999"
address: ["١ شارع"]
timeZone: UTC
repository: null
social: []
navigation: []
footer: []
`;

function makeSite(language: string) {
  const site = makeSiteFolder();
  site.write("src/data/site.yaml", `${SITE}language: ${language}\n`);
  site.write(
    "src/data/vocabulary.yaml",
    "industries: []\ntechnologies: []\ntopics: []\nservices: []\nmetrics: []\n",
  );
  site.write("src/content/case-studies/1.md", STUDY);
  const draft = STUDY.replace("featured: true", "draft: true").replace("2024-01-15", "2024-03-15");
  site.write("src/content/case-studies/2.md", draft.replace("٨", "٩"));
  site.write("src/content/case-studies/3.md", draft.replace("draft: true", "").replace("2024-03", "2030-03"));
  return site;
}

const textsOf = (message: Message): string[] =>
  typeof message === "string"
    ? [message]
    : message.flatMap((part) => {
        if (typeof part === "string") return [part];
        if ("tag" in part) return textsOf(part.inner);
        return "cases" in part ? Object.values(part.cases).flatMap(textsOf) : [];
      });

const REFERENCE = "7K3M-9QXP-2RTV";

const wordsIn = (text: string): string[] => text.match(/\p{Script=Latin}{2,}/gu) ?? [];

/** Latin words that are no English: what Intl writes, addresses, names of formats. */
function ownWords(language: string, messages: Readonly<Record<string, Message>>): Set<string> {
  const months = Array.from({ length: 12 }, (_, month) =>
    ["long", "short"].flatMap((style) =>
      new Intl.DateTimeFormat(language, {
        day: "numeric",
        month: style === "long" ? "long" : "short",
        year: "numeric",
      }).format(new Date(Date.UTC(2024, month, 5))),
    ),
  ).flat();
  const addresses =
    "hello fixture test https note www deploy preview md src content case studies deployer json warning error";
  const files = "publishDate industry technologies tags services duration team title client outcomes";
  return new Set(
    [
      ...Object.values(messages).flatMap(textsOf),
      ...months,
      new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(NOW),
      addresses,
      files,
    ]
      .flatMap(wordsIn)
      .map((word) => word.toLowerCase()),
  );
}

describe.each(LANGUAGES)("a site in %s", (language) => {
  it("has no word of English on any type of page, and shows no key and no place", async () => {
    const site = makeSite(language);
    try {
      const { pages } = await renderSite(site.root, NOW, "production");
      const { messages } = await readWords(join(ROOT, "src/data"), language);
      const known = ownWords(language, messages);
      expect(pages.size).toBeGreaterThan(14);
      for (const [name, html] of pages) {
        if (["/about/", "/privacy/", "/accessibility/"].includes(name)) {
          // Prose of ours is there in some languages; elsewhere it is English, and says so.
          expect(html.includes('<main id="main" tabindex="-1" lang="en"')).toBe(!PROSE.includes(language));
          continue;
        }
        const words = wordsOfPage(html);
        const strange = words.flatMap((line) =>
          wordsIn(line.replace(REFERENCE, "")).some((word) => !known.has(word.toLowerCase())) ? [line] : [],
        );
        expect([name, ...strange]).toEqual([name]);
        expect(
          words.filter((line) => /\{\w+\}|\b\w+\.\w+\.\w+\b/.test(line.replace(/\S*fixture\.test\S*/g, ""))),
        ).toEqual([]);
        expect(html).toContain(
          `<html lang="${language}"${["ar", "he"].includes(language) ? ' dir="rtl"' : ""}>`,
        );
      }
    } finally {
      site.remove();
    }
  });

  it("has none in its feeds, its Markdown and what it tells programs", async () => {
    const site = makeSite(language);
    try {
      const { publishedContent } = await renderSite(site.root, NOW, "production");
      const { messages } = await readWords(join(ROOT, "src/data"), language);
      const known = ownWords(language, messages);
      const files = [...siteFiles(publishedContent, [], NOW)].filter(({ url }) =>
        /llms\.txt$|\.md$|feed\.json$/.test(url),
      );
      expect(files.length).toBeGreaterThan(2);
      for (const { url, text } of files) {
        const said = url.endsWith(".json")
          ? Object.values(JSON.parse(text))
              .filter((value) => typeof value === "string")
              .join("\n")
          : text;
        const plain = said.replace(/https?:\S+|\]\([^)]*\)/g, "");
        expect([url, ...wordsIn(plain).filter((word) => !known.has(word.toLowerCase()))]).toEqual([
          url,
          ...(url.endsWith(".json") ? [language].filter((word) => !known.has(word)) : []),
        ]);
      }
    } finally {
      site.remove();
    }
  });
});

describe("an Arabic site", () => {
  it("writes figures, dates and plural forms as Arabic does", async () => {
    const site = makeSite("ar");
    try {
      const { pages } = await renderSite(site.root, NOW, "production");
      const study = pages.get("/case-studies/1/") ?? "";
      expect(study).toContain("15 يناير 2024");
      expect(study).toContain("8.2 ث");
      expect(study).toContain('<span aria-hidden="true">←</span>');
      expect(study).not.toContain("→");
      expect(pages.get("/case-studies/")).toContain("دراسة حالة واحدة");
    } finally {
      site.remove();
    }
  });
});
