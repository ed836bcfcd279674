import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** What networks use for answers made on the fly; files compressed in advance are smaller. */
const QUALITY = 5;

/** Bytes that a server may send before the first is acknowledged: ten segments of 1,460 bytes (RFC 6928). */
export const FIRST_ROUND_TRIP = 14_600;

export const brotli = (content: string | Uint8Array): Buffer =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });

export const gzipSize = (content: string | Uint8Array): number => gzipSync(content).length;
