import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { getOrCompute } from "../../../../src/build/output/value-cache.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kept-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

type Words = { words: string[] };
const isWords = (value: unknown): value is Words => value instanceof Object && "words" in value;

/** Takes or makes the words of a text, and says how often they were made. */
function createWords() {
  let made = 0;
  const take = (text: string): Words =>
    getOrCompute({ folder, few: 2 }, text, isWords, () => {
      made += 1;
      return { words: text.split(" ") };
    });
  return { take, made: () => made };
}

describe("a value that is kept by what it was made of", () => {
  it("is made once, and is the same when it is taken", () => {
    const { take, made } = createWords();
    expect(take("a site")).toEqual({ words: ["a", "site"] });
    expect(take("a site")).toEqual({ words: ["a", "site"] });
    expect(made()).toBe(1);
  });

  it("is made anew where it is made of something else, or where its file is damaged, cut or gone", () => {
    const { take, made } = createWords();
    take("a site");
    take("two sites");
    expect(made()).toBe(2);
    const [name = ""] = readdirSync(folder);
    const file = join(folder, name);
    const whole = readFileSync(file);
    for (const damaged of [
      Buffer.concat([whole, Buffer.from("x")]),
      whole.subarray(0, 20),
      Buffer.alloc(0),
    ]) {
      writeFileSync(file, damaged);
      take("a site");
      take("two sites");
    }
    rmSync(file);
    expect([take("a site"), take("two sites")]).toEqual([
      { words: ["a", "site"] },
      { words: ["two", "sites"] },
    ]);
    expect(made()).toBe(6);
  });

  it("goes where many others were kept since", () => {
    const { take } = createWords();
    for (let count = 0; count < 20; count++) take(`text ${count}`);
    expect(readdirSync(folder).length).toBeLessThanOrEqual(6);
  });

  it("is made each time where nothing can be kept", () => {
    writeFileSync(join(folder, "file"), "");
    let made = 0;
    const take = () =>
      getOrCompute({ folder: join(folder, "file/inside"), few: 2 }, "a", isWords, () => {
        made += 1;
        return { words: ["a"] };
      });
    expect([take(), take(), made]).toEqual([{ words: ["a"] }, { words: ["a"] }, 2]);
  });
});
