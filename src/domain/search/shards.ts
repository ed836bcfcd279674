/** Documents whose texts lie in one shard. */
export const DOCUMENTS_PER_TEXT_SHARD = 8;

/** The name of the shard that holds the text of a document. */
export const textShardOf = (document: number): string =>
  `texts-${Math.floor(document / DOCUMENTS_PER_TEXT_SHARD)}`;

/** The name of the shard, out of `count`, that holds the positions of a form (FNV-1a over its UTF-16 units). */
export function positionShardOf(form: string, count: number): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < form.length; at++) hash = Math.imul(hash ^ form.charCodeAt(at), 0x01000193);
  return positionShardName((hash >>> 0) % count);
}

export const positionShardName = (number: number): string => `positions-${number}`;
