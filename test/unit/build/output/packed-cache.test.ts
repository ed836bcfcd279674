import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createPackedCache } from "../../../../src/build/output/packed-cache.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "packed-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const isText = (value: unknown): value is string => typeof value === "string";

/** Keeps values as a process of its own does. */
function keep(values: Record<string, string>): void {
  const cache = createPackedCache(folder);
  for (const [name, value] of Object.entries(values)) cache.set(name, value);
  cache.save();
}

/** What a process of its own finds under names. */
const find = (...names: string[]): (string | null)[] => {
  const cache = createPackedCache(folder);
  return names.map((name) => cache.get(name, isText));
};

describe("values that are kept many in a file", () => {
  it("are found by later processes and by the one that set them, saved or not", () => {
    const cache = createPackedCache(folder);
    cache.set("a", "one");
    cache.set("b", "two");
    expect(cache.get("a", isText)).toBe("one");
    expect(find("a")).toEqual([null]);
    cache.save();
    expect(cache.get("b", isText)).toBe("two");
    expect(find("a", "b", "c")).toEqual(["one", "two", null]);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it("are those set last, whichever process set them", () => {
    keep({ a: "old", b: "two" });
    for (let count = 0; count < 12; count++) keep({ a: `new ${count}` });
    expect(find("a", "b")).toEqual(["new 11", "two"]);
  });

  it("are none where a file is damaged, and the others are found", () => {
    keep({ a: "one" });
    keep({ b: "two", c: "three" });
    const [first = "", second = ""] = readdirSync(folder).sort();
    const whole = readFileSync(join(folder, second));
    const at = whole.indexOf("two");
    for (const [damaged, found] of [
      [Buffer.from(whole).fill("x", at, at + 1), ["one", null, "three"]],
      [whole.subarray(0, at), ["one", null, null]],
      [whole.subarray(0, 10), ["one", null, null]],
      [Buffer.alloc(0), ["one", null, null]],
      [Buffer.from(whole).fill(0xff, 0, 4), ["one", null, null]],
    ] as const) {
      writeFileSync(join(folder, second), damaged);
      expect(find("a", "b", "c")).toEqual(found);
    }
    rmSync(join(folder, first));
    expect(find("a")).toEqual([null]);
  });

  it("come into one file when there are many files, those of other branches too", () => {
    for (let count = 0; count < 60; count++) keep({ [`name ${count}`]: `value ${count}` });
    const cache = createPackedCache(folder);
    cache.get("name 1", isText);
    cache.prune();
    expect(readdirSync(folder)).toHaveLength(1);
    expect(find("name 0", "name 1", "name 59")).toEqual(["value 0", "value 1", "value 59"]);
    expect(cache.get("name 2", isText)).toBe("value 2");
  });

  it("go where nothing asked for many of them, with files that are none of theirs", () => {
    keep(Object.fromEntries(Array.from({ length: 600 }, (_, count) => [`name ${count}`, "unused"])));
    writeFileSync(join(folder, "of-another-version"), "");
    keep({ a: "one" });
    const cache = createPackedCache(folder);
    expect(cache.get("a", isText)).toBe("one");
    cache.prune();
    expect(find("a", "name 0")).toEqual(["one", null]);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it("are forgotten where nothing can be kept", () => {
    writeFileSync(join(folder, "file"), "");
    const cache = createPackedCache(join(folder, "file/inside"));
    cache.set("a", "one");
    cache.save();
    expect(cache.get("a", isText)).toBe(null);
    cache.prune();
  });
});
