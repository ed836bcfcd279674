import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type InboxWordsRead, readInboxWords, readWords } from "../../../../src/build/content/read-words.ts";
import type { Message } from "../../../../src/domain/locale/message.ts";
import { ROOT } from "../../../support/project.ts";
import { makeSiteFolder } from "../../../support/site-folder.ts";

const DATA = join(ROOT, "src/data");
const LANGUAGES = globSync("words/*.yaml", { cwd: DATA }).map((file) => basename(file, ".yaml"));
const INBOX_LANGUAGES = globSync("words/inbox/*.yaml", { cwd: DATA }).map((file) => basename(file, ".yaml"));
const english = await readWords(DATA, "en");

const NONE: InboxWordsRead = {
  language: "",
  messages: {},
  problems: [],
};
/** The words of the inbox; none in a project without it. */
const readInbox = async (tag: string) => (await readInboxWords(DATA, tag)) ?? NONE;
const englishInbox = await readInbox("en");

/** The cases of each plural of a message. */
function pluralCases(message: Message): string[][] {
  if (typeof message === "string") return [];
  return message.flatMap((part) => {
    if (typeof part === "string") return [];
    if ("tag" in part) return pluralCases(part.inner);
    if (!("cases" in part)) return [];
    const inner = Object.values(part.cases).flatMap(pluralCases);
    return "plural" in part ? [Object.keys(part.cases), ...inner] : inner;
  });
}

describe("the languages", () => {
  it("are nine", () => {
    expect(LANGUAGES.toSorted()).toEqual(["ar", "de", "en", "es", "fr", "he", "ja", "nl", "pl"]);
  });

  describe.each(LANGUAGES)("%s", (language) => {
    it("has all words of all pages, with the places and tags of the English ones", async () => {
      const { problems } = await readWords(DATA, language);
      expect(problems).toEqual([]);
    });

    it("has each plural form its numbers have", async () => {
      const inbox = INBOX_LANGUAGES.includes(language) ? (await readInbox(language)).messages : {};
      const messages = { ...(await readWords(DATA, language)).messages, ...inbox };
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const [key, message] of Object.entries(messages)) {
        for (const cases of pluralCases(message)) {
          const missing = needed.filter((name) => !cases.includes(name) && name !== "other");
          expect(language === "en" || missing.length === 0 ? [] : [key, ...missing]).toEqual([]);
        }
      }
    });

    it("says at its head whether a native speaker has read it", () => {
      const [first = "", second = ""] = readFileSync(join(DATA, `words/${language}.yaml`), "utf8").split(
        "\n",
      );
      expect(first + second).toMatch(/Read by a native speaker: (?:yes|no)\./);
    });
  });

  it("keep no English sentence", async () => {
    for (const language of LANGUAGES.filter((name) => name !== "en")) {
      const { messages } = await readWords(DATA, language);
      const kept = Object.entries(messages).filter(
        ([key, message]) =>
          // The words of git and of file names are the same in most languages.
          !key.startsWith("preview.") &&
          JSON.stringify(message) === JSON.stringify(english.messages[key]) &&
          / \p{L}+ /u.test(JSON.stringify(message)),
      );
      expect(kept).toEqual([]);
    }
  });
});

describe("the inbox", () => {
  it.skipIf(INBOX_LANGUAGES.length === 0)(
    "has four languages, each with all words of the English one",
    async () => {
      expect(INBOX_LANGUAGES.toSorted()).toEqual(["de", "en", "es", "fr"]);
      for (const language of INBOX_LANGUAGES) {
        const { messages, problems } = await readInbox(language);
        expect(problems).toEqual([]);
        expect(Object.keys(messages)).toEqual(Object.keys(englishInbox.messages));
        const kept = Object.entries(messages).filter(
          ([key, message]) =>
            language !== "en" &&
            JSON.stringify(message) === JSON.stringify(englishInbox.messages[key]) &&
            /\p{L}{3,} \p{L}+/u.test(JSON.stringify(message)),
        );
        expect(kept).toEqual([]);
        const [first = "", second = "", third = ""] = readFileSync(
          join(DATA, `words/inbox/${language}.yaml`),
          "utf8",
        ).split("\n");
        expect(first + second + third).toMatch(/Read by a native speaker: (?:yes|no)\./);
      }
    },
  );

  it.skipIf(INBOX_LANGUAGES.length === 0)(
    "is in the language of the site, and in English where it has none of it",
    async () => {
      expect((await readInbox("de-AT")).language).toBe("de-AT");
      expect((await readInbox("de-AT")).messages["inbox.title"]).toBe("Posteingang");
      const polish = await readInbox("pl");
      expect([polish.language, polish.messages["inbox.title"]]).toEqual(["en", "Inbox"]);
      // What its pages share with those of the site is English too.
      expect(polish.messages["frame.skip"]).toEqual(english.messages["frame.skip"]);
      expect((await readInbox("de")).messages["frame.skip"]).toBeUndefined();
    },
  );
});

describe("a words file of a firm's own", () => {
  const read = async (text: string, tag = "it") => {
    const site = makeSiteFolder();
    site.write("src/data/words/it.yaml", text);
    try {
      return await readWords(join(site.root, "src/data"), tag);
    } finally {
      site.remove();
    }
  };

  it("falls back on English for each key it lacks, with a warning of the check", async () => {
    const { messages, problems } = await read("results:\n  title: Casi di studio\n");
    expect(messages["results.title"]).toBe("Casi di studio");
    expect(messages["links.all"]).toBe("All case studies");
    expect(problems[0]?.file).toBe("src/data/words/it.yaml");
    expect(problems[0]?.problems.find(({ field }) => field === "links.all")).toMatchObject({
      level: "warning",
      line: 1,
      message: "these words are missing, and pages have the English ones; add them",
    });
  });

  it("is told of a key that no page has, and of places and tags the English words have not", async () => {
    const { messages, problems } = await read(
      'results:\n  titel: x\n  others: "{numero} altri"\n  spelling: "<b>{words}</b> {count}"\n',
    );
    const told = problems[0]?.problems.filter(({ line }) => line > 1) ?? [];
    expect(told.map(({ field, line, message }) => `${field}:${line} ${message}`)).toEqual([
      "results.titel:2 no page has such words; remove the line, or correct its name",
      "results.others:3 {numero} does not stand in the English words, which pages have instead; use the names they have",
      "results.spelling:4 <b> does not stand in the English words, which pages have instead; use the names they have",
    ]);
    expect(messages["results.others"]).toEqual(english.messages["results.others"]);
  });

  it("serves each region of its language, unless the region has a file", async () => {
    expect((await read("results:\n  title: Casi di studio\n", "it-CH")).messages["results.title"]).toBe(
      "Casi di studio",
    );
  });

  it("that cannot be read is named with its line", async () => {
    await expect(read("results:\n  title: x\n  others: '{count'\n")).rejects.toThrow(
      /^src\/data\/words\/it\.yaml:3 error results\.others: the words cannot be read/,
    );
  });

  it("may be missing: pages are English, and the check says what to do", async () => {
    const { messages, problems } = await read("", "fi");
    expect(messages["results.title"]).toBe("Case studies");
    expect(problems[0]?.problems[0]?.message).toMatch(/^there are no words for pages in the language fi/);
  });
});

describe("the templates", () => {
  const names = globSync("{components,layouts,pages}/**/*.njk", { cwd: join(ROOT, "src/templates") }).filter(
    (name) => !name.includes("styleguide"),
  );
  const sources = names.map(
    (name) => [name, readFileSync(join(ROOT, "src/templates", name), "utf8")] as const,
  );

  it.each(sources)("%s has no words of its own", (_, source) => {
    const code = source.replace(/\{#[\s\S]*?#\}/g, "").replace(/<(style|script)[\s\S]*?<\/\1>/g, "");
    const attributes = [
      ...code.matchAll(/ (?:aria-label|alt|title|placeholder|tool\w*description)="([^"{]*\p{L}[^"{]*)"/gu),
    ].map(([, words]) => words);
    const text = code
      .replace(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, "")
      .replace(/aria-[a-z]+="[^"]*"/g, "")
      .replace(/<!?\/?[a-z][^>]*>/gi, "\n")
      .split("\n")
      .filter((line) => /\p{L}{2}/u.test(line.replace(/&\w+;/g, "")));
    const literals = [...code.matchAll(/"(\p{Lu}\p{L}+ [^"]*)"/gu)].map(([, words]) => words);
    expect([...attributes, ...literals, ...text.map((line) => line.trim())]).toEqual([]);
  });

  it.each(sources)("%s asks for words that there are", (_, source) => {
    const keys = Object.keys({ ...english.messages, ...englishInbox.messages });
    const asked = [...source.matchAll(/"([\w.]+\.\w+)" \| (?:t|html)\b/g)].map(([, key = ""]) => key);
    expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
    const begun = [...source.matchAll(/\("([\w.]+\.)" ~ [\w.]+(?: ~ "(\.\w+)")?\) \| t/g)];
    for (const [, start = "", end = ""] of begun)
      expect(keys.some((key) => key.startsWith(start) && key.endsWith(end))).toBe(true);
  });
});

describe("the files of English words", () => {
  it("have no words that nothing asks for", () => {
    const sources = globSync("{src,netlify,functions}/**/*.{ts,njk}", { cwd: ROOT }).map((file) =>
      readFileSync(join(ROOT, file), "utf8"),
    );
    const all = sources.join("\n");
    const dynamic =
      /^(?:inbox\.(?:checkUp|sending)|alert|facets|metric|body\.asides|refusals|formErrors|chart|results\.tiers|card|preview|changes\.(?:noBase|kinds|states|sections|fields))\./;
    const unused = Object.keys({ ...english.messages, ...englishInbox.messages }).filter(
      (key) => !dynamic.test(key) && !all.includes(`"${key}"`),
    );
    expect(unused).toEqual([]);
    expect(Object.keys(parse(readFileSync(join(DATA, "words/en.yaml"), "utf8")))).toContain("fields");
  });
});
