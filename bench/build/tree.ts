import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRandom, type Random } from "../search/random.ts";

/** A sample taken apart: its fields by their names, as written, and its sections, the first of which may have no heading. */
type Sample = { fields: Map<string, string>; sections: string[] };

/** Fields that a made study takes from one sample together, since they are about one client. */
const OF_CLIENT = ["client", "industry"];
const OF_WORK = ["tags", "services", "duration", "team", "author"];
const SECTIONS = 6;

/**
 * Writes `count` case studies into `folder`, each made of the fields and sections of several samples; the same `seed` writes
 * the same files.
 */
export function writeStudies(samples: string, folder: string, count: number, seed = 1): void {
  const parsed = readdirSync(samples)
    // Those in other languages are translations of the same studies.
    .filter((name) => /^[^.]+\.md$/.test(name))
    .sort()
    .map((name) => parseSample(readFileSync(join(samples, name), "utf8")));
  const random = createRandom(seed);
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number++) {
    writeFileSync(join(folder, `study-${number}.md`), makeStudy(parsed, number, random));
  }
}

function parseSample(text: string): Sample {
  const [, frontMatter = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const fields = frontMatter
    .split(/\n(?=\w)/)
    .map((field) => [field.slice(0, field.indexOf(":")), field] as const);
  return { fields: new Map(fields), sections: body.trim().split(/\n(?=## )/) };
}

function makeStudy(samples: readonly Sample[], number: number, random: Random): string {
  const [client, work, first, second] = [0, 1, 2, 3].map(() => random.pick(samples));
  const fields = [
    `title: ${JSON.stringify(`${joinHalves(textOf(first, "title"), textOf(second, "title"))} (${number})`)}`,
    `snippet: ${JSON.stringify(joinHalves(textOf(second, "snippet"), textOf(first, "snippet")))}`,
    `publishDate: ${new Date(Date.UTC(2012, 0, 1) + random.below(4000) * 86_400_000).toISOString().slice(0, 10)}`,
    ...OF_CLIENT.flatMap((name) => client?.fields.get(name) ?? []),
    ...OF_WORK.flatMap((name) => work?.fields.get(name) ?? []),
  ];
  const sections = Array.from({ length: SECTIONS }, () => random.pick(random.pick(samples).sections));
  return `---\n${fields.join("\n")}\n---\n\n${[...new Set(sections)].join("\n\n")}\n`;
}

/** The text of a field of one line, without the quotes round it. */
const textOf = (sample: Sample | undefined, name: string): string =>
  (sample?.fields.get(name) ?? "").replace(/^\w+:\s*/, "").replace(/^"|"$/g, "");

function joinHalves(a: string, b: string): string {
  const [start, end] = [a.split(" "), b.split(" ")];
  return [...start.slice(0, Math.ceil(start.length / 2)), ...end.slice(Math.ceil(end.length / 2))].join(" ");
}
