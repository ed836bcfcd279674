import { fromAscii, SEPARATOR } from "./codec/ascii.ts";
import { NO_POSITIONS, type Positions, unpackPositions } from "./codec/positions.ts";
import { unpackWords } from "./codec/strings.ts";
import { DOCUMENTS_PER_TEXT_SHARD, positionShardOf, textShardOf } from "./shards.ts";

export type ReadShard = (name: string) => string | null;

/** What lies beside the index; null where it is not at hand. */
export type ShardReader = {
  bodyOf(document: number): string | null;
  positionsOf(form: string): Positions | null;
};

/** So many shards are kept unpacked; the one not used for longest goes first. */
const MAX_KEPT_SHARDS = 32;

/** Positions are spread over `positionShards` shards. */
export function createShardReader(read: ReadShard, positionShards: number): ShardReader {
  const texts = keepRecent((name) => read(name)?.split(SEPARATOR) ?? null);
  const positions = keepRecent((name) => {
    const [forms = "", lists] = read(name)?.split("\n") ?? [];
    return lists === undefined ? null : { forms: unpackWords(forms), lists: lists.split(" ") };
  });
  return {
    bodyOf: (document) => {
      const packed = texts(textShardOf(document))?.[document % DOCUMENTS_PER_TEXT_SHARD];
      return packed === undefined ? null : fromAscii(packed);
    },
    positionsOf: (form) => {
      const shard = positions(positionShardOf(form, positionShards));
      const packed = shard?.lists[shard.forms.indexOf(form)];
      return shard === null ? null : packed === undefined ? NO_POSITIONS : unpackPositions(packed);
    },
  };
}

function keepRecent<Value>(make: (name: string) => Value): (name: string) => Value {
  const kept = new Map<string, Value>();
  return (name) => {
    const value = kept.get(name) ?? make(name);
    kept.delete(name);
    kept.set(name, value);
    const [oldest] = kept.keys();
    if (kept.size > MAX_KEPT_SHARDS && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
