import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** What networks use for answers made on the fly; files compressed in advance are smaller. */
const QUALITY = 5;

export const brotli = (content: string | Uint8Array): Buffer =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });

export const gzipSize = (content: string | Uint8Array): number => gzipSync(content).length;
