import { hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { threadId } from "node:worker_threads";
import { codeHash } from "../code-hash.ts";
import { contentHash } from "./content-hash.ts";

/**
 * Values of an earlier build, each in a file of its own under a hash of all it was made of. They can be deleted at any time:
 * what is not there, or damaged, is made again.
 */
export type ValueCache = {
  /** Null where nothing is kept under the name, or something else than `isValue` knows. */
  get<Value>(name: string, isValue: (value: unknown) => value is Value): Value | null;
  set(name: string, value: unknown): void;
  /** Removes what this process asked for neither by `get` nor by `set`, where that is many. */
  prune(): void;
};

/** Bytes at the head of a file: the hash of the rest. */
const HEAD = 16;
/** Of values that nothing asked for, so many for each that was, and a few more, are left for other branches and projects. */
export const isTooMany = (unused: number, used: number, few: number): boolean => unused > used * 3 + few;

let isInMemory = false;

/** Whether values stay in memory too (`enableMemoryCache`). */
export const isMemoryCache = (): boolean => isInMemory;

/** For a process that asks for the same values again and again: from now on they stay in memory too. */
export const enableMemoryCache = (): void => {
  isInMemory = true;
};

/** `folder`: of values of one kind; `few`: how many may lie there unused however few were used. */
export function createValueCache(folder: string, few: number): ValueCache {
  const used = new Set<string>();
  const held = new Map<string, unknown>();
  const hold = (name: string, value: unknown): void => {
    used.add(name);
    if (isInMemory) held.set(name, value);
  };
  return {
    get: (name, isValue) => {
      const value = held.get(name) ?? readValue(join(folder, name));
      if (!isValue(value)) return null;
      hold(name, value);
      return value;
    },
    set: (name, value) => {
      hold(name, value);
      writeWhole(folder, name, [toBytes(value)]);
    },
    prune: () => {
      const unused = existsSync(folder) ? readdirSync(folder).filter((name) => !used.has(name)) : [];
      if (!isTooMany(unused.length, used.size, few)) return;
      for (const name of unused) rmSync(join(folder, name), { force: true });
    },
  };
}

/**
 * What `make` returns, kept by the hash of our code and of `madeOf`, which holds all else that it depends on. `isValue` need not look
 * closely: what lies under a name is what was put there, whole.
 */
export function getOrCompute<Value>(
  { folder, few }: { folder: string; few: number },
  madeOf: unknown,
  isValue: (value: unknown) => value is Value,
  make: () => Value,
): Value {
  const kept = createValueCache(folder, few);
  const name = contentHash(JSON.stringify([codeHash(), madeOf]));
  const known = kept.get(name, isValue);
  if (known !== null) return known;
  const made = make();
  kept.set(name, made);
  kept.prune();
  return made;
}

/** Undefined for a file that is not there, cut short or damaged. */
function readValue(file: string): unknown {
  try {
    return fromBytes(readFileSync(file));
  } catch {
    return undefined;
  }
}

/** A value with the hash of its bytes before them. */
export function toBytes(value: unknown): Buffer {
  const bytes = serialize(value);
  return Buffer.concat([hashOf(bytes), bytes]);
}

/** What `toBytes` was given; undefined where the bytes are damaged. */
export function fromBytes(bytes: Buffer): unknown {
  const value = bytes.subarray(HEAD);
  return bytes.subarray(0, HEAD).equals(hashOf(value)) ? deserialize(value) : undefined;
}

/** Writes a file in one step. Where nothing can be kept, as in a folder that is read only, the next build makes it again. */
export function writeWhole(folder: string, name: string, parts: readonly Uint8Array[]): void {
  try {
    mkdirSync(folder, { recursive: true });
    const unfinished = join(folder, `${name}.${process.pid}.${threadId}.tmp`);
    writeFileSync(unfinished, Buffer.concat(parts));
    renameSync(unfinished, join(folder, name));
  } catch {
    // See above.
  }
}

const hashOf = (bytes: Uint8Array): Buffer => hash("sha256", bytes, "buffer").subarray(0, HEAD);
