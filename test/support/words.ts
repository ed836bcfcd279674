import { join } from "node:path";
import { readWords } from "../../src/build/content/read-words.ts";
import { createLocale, type Locale } from "../../src/domain/locale/index.ts";

const DATA = join(import.meta.dirname, "../../src/data");

/** The words as the build reads them for a language, where times are those of UTC. */
export async function readLocale(tag: string): Promise<Locale> {
  const { messages } = await readWords(DATA, tag);
  return createLocale({ tag, timeZone: "UTC", messages });
}

export const { fields, messages } = await readWords(DATA);

/** English. */
export const locale = await readLocale("en");
