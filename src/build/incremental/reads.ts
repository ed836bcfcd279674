import nunjucks from "nunjucks";
import { lazy } from "../../domain/memoize.ts";
import { contentHash, findHashOfValue, isJson } from "../output/content-hash.ts";

/** What a page read: a property of a value by the name of the value, all of a value, or the result of a comparison. */
type Read = string;

/**
 * Writes down what each page reads while it is rendered. Values are watched by a name that means the same in every build:
 * `metadata`, `study /case-studies/a/`. What stands within a property of a watched value is read with it, unless it is watched
 * itself. Items are values that can be compared with others.
 */
export type ReadRecorder<Item extends object> = {
  watch<Value extends object>(name: string, value: Value): Value;
  watchItem(name: string, item: Item): Item;
  /**
   * A function that looks at more than the item it is given, such as at all items: its result is what the page reads, and is
   * worked out again to see whether it is what it was. It is found once for each item. `basis`: all of what it looks at, whatever the
   * item, where that is less work than to find it for each; it must tell the items themselves too.
   */
  compare<Result>(name: string, find: (item: Item) => Result, basis?: () => unknown): (item: Item) => Result;
  /** Hashes of the bases of comparisons that have one, by the name of the comparison. */
  bases(): ReadonlyMap<string, string>;
  /** Takes over the hashes that an earlier build found of comparisons, for those whose basis is what it was. */
  takeOver(reads: Iterable<readonly [Read, string | null]>, bases: ReadonlyMap<string, string>): void;
  /** By the address of the page. */
  reads: ReadonlyMap<string, Iterable<Read>>;
  /** Of what a read finds now; null where the value is not there any more. */
  hashOf(read: Read): string | null;
};

/** Between the parts of a read; no address and no name of a property has it. */
const GAP = "\0";
/** In place of the name of a property. */
const WHOLE = "*";
const COMPARED = "()";

/**
 * What a watched object says it is an instance of. For each page Eleventy looks into every plain object of its data, whether all of
 * it is frozen, and copies it where it is not: of data by address of page that is as many steps as there are pages, for each of them.
 */
class Watched {}

/** Makes sets of texts of which most stand in many into lists of numbers. */
function createPacker(): (texts: ReadonlySet<string>) => Iterable<string> {
  const numbers = new Map<string, number>();
  const known: string[] = [];
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? known.push(text) - 1;
    numbers.set(text, number);
    return number;
  };
  return (texts) => {
    const own = Uint32Array.from(texts, numberOf);
    return {
      *[Symbol.iterator]() {
        for (const number of own) yield known[number] ?? "";
      },
    };
  };
}

/** The reads of the page that is being rendered: Nunjucks renders one template at a time, to its end. */
let reader: Set<Read> | null = null;

/** Of the recorder that was made last, whose pages are being written. */
let readsOf: (url: string) => Set<Read> = () => new Set();

/**
 * Tells for which page a template is rendered. Eleventy makes its templates itself, from the same package, and gives each what
 * it knows of its page; it has no place where one may listen.
 */
const listenToRenders = lazy(() => {
  const { prototype } = nunjucks.Template;
  prototype.render = new Proxy(prototype.render, {
    apply: (render, template, [data, ...others]) => {
      const outer = reader;
      // Eleventy's own object looks into every value that is taken from it.
      const handed = { ...data };
      const url = urlOf(handed);
      if (url !== null) reader = readsOf(url);
      try {
        return Reflect.apply(render, template, [handed, ...others]);
      } finally {
        reader = outer;
      }
    },
  });
});

function urlOf(data: unknown): string | null {
  const page = data instanceof Object && "page" in data ? data.page : null;
  return page instanceof Object && "url" in page && typeof page.url === "string" ? page.url : null;
}

export function createReadRecorder<Item extends object>(): ReadRecorder<Item> {
  listenToRenders();
  const values = new Map<string, object>();
  const items = new Map<string, Item>();
  const names = new WeakMap<object, string>();
  const comparisons = new Map<string, (item: Item) => unknown>();
  const basesOf = new Map<string, () => unknown>();
  const reads = new Map<string, Iterable<Read>>();
  const pack = createPacker();
  const hashes = new Map<Read, string | null>();
  const hashesOfObjects = new WeakMap<object, string>();

  let open = { url: "", own: new Set<Read>() };
  readsOf = (url) => {
    if (url === open.url) return open.own;
    // Sets of all pages would take a hundred times as much.
    if (reads.has(open.url)) reads.set(open.url, pack(open.own));
    open = { url, own: new Set(reads.get(url)) };
    reads.set(url, open.own);
    return open.own;
  };
  const watch = <Value extends object>(name: string, value: Value): Value => {
    // Thousands of pages read the same: of each text one is held.
    const known = new Map<string, Read>();
    // A symbol, such as that of the iterator of a list, may lead to all of a value.
    const note = (key: string | symbol): void => {
      if (reader === null) return;
      const named = typeof key === "string" ? key : WHOLE;
      const read = known.get(named) ?? name + GAP + named;
      known.set(named, read);
      reader.add(read);
    };
    const watched = new Proxy(value, {
      get: (target, key) => {
        note(key);
        return Reflect.get(target, key);
      },
      has: (target, key) => {
        note(key);
        return Reflect.has(target, key);
      },
      getOwnPropertyDescriptor: (target, key) => {
        note(key);
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
      ownKeys: (target) => {
        note(WHOLE);
        return Reflect.ownKeys(target);
      },
      getPrototypeOf: (target) => {
        const prototype = Reflect.getPrototypeOf(target);
        return prototype === Object.prototype && Object.isExtensible(target) ? Watched.prototype : prototype;
      },
    });
    values.set(name, value);
    names.set(watched, name);
    return watched;
  };
  const toText = (_key: string, value: unknown): unknown => {
    if (typeof value === "function") return "function";
    if (typeof value !== "object" || value === null) return value;
    const name = names.get(value);
    if (name !== undefined) return `watched ${name}`;
    return value instanceof Map || value instanceof Set ? [...value] : value;
  };
  const isWatched = (value: object): boolean => names.has(value);
  /** The hashes of what stands in a value: a list has a view, which is JSON, beside a function and studies, which are watched. */
  const toParts = (value: unknown): unknown => {
    if (!(value instanceof Object) || isWatched(value)) return value;
    if (Array.isArray(value)) return value.map(toPart);
    const isPlain = Object.getPrototypeOf(value) === Object.prototype;
    return isPlain
      ? Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [[key, toPart(part)]]))
      : value;
  };
  const toPart = (part: unknown): unknown =>
    part instanceof Object && typeof part !== "function" && !isWatched(part)
      ? { hash: hashValue(part) }
      : part;
  const hashValue = (value: unknown): string => {
    const known =
      value instanceof Object ? (hashesOfObjects.get(value) ?? findHashOfValue(value)) : undefined;
    if (known !== undefined) return known;
    const text = isJson(value, isWatched) ? JSON.stringify(value) : JSON.stringify(toParts(value), toText);
    const hash = contentHash(String(text));
    if (value instanceof Object) hashesOfObjects.set(value, hash);
    return hash;
  };
  const find = (read: Read): string | null => {
    const [name = "", key = WHOLE, compared] = read.split(GAP);
    if (compared !== undefined) {
      const item = items.get(name);
      return item === undefined ? null : hashValue(comparisons.get(compared)?.(item));
    }
    const value = values.get(name);
    if (value === undefined) return null;
    return hashValue(key === WHOLE ? value : Reflect.get(value, key));
  };
  const bases = lazy(() => new Map([...basesOf].map(([name, basis]) => [name, hashValue(basis())] as const)));
  return {
    watch,
    watchItem: (name, item) => {
      const watched = watch(name, item);
      items.set(name, watched);
      return watched;
    },
    compare: (name, compare, basis) => {
      type Found = { result: ReturnType<typeof compare>; read: Read };
      const found = new WeakMap<Item, Found>();
      const compareOnce = (item: Item): Found => {
        const known = found.get(item);
        if (known !== undefined) return known;
        const outer = reader;
        // What it reads on its way is of no matter where the result is the same.
        reader = null;
        try {
          const read = [names.get(item) ?? "", COMPARED, name].join(GAP);
          const made: Found = { result: compare(item), read };
          found.set(item, made);
          return made;
        } finally {
          reader = outer;
        }
      };
      comparisons.set(name, (item) => compareOnce(item).result);
      if (basis) basesOf.set(name, basis);
      return (item) => {
        const { result, read } = compareOnce(item);
        reader?.add(read);
        return result;
      };
    },
    bases,
    takeOver: (known, before) => {
      const same = new Set([...bases()].flatMap(([name, hash]) => (before.get(name) === hash ? [name] : [])));
      for (const [read, hash] of known) {
        const [, , compared] = read.split(GAP);
        if (compared !== undefined && same.has(compared)) hashes.set(read, hash);
      }
    },
    reads,
    hashOf: (read) => {
      const known = hashes.get(read);
      const hash = known === undefined ? find(read) : known;
      hashes.set(read, hash);
      return hash;
    },
  };
}
