import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { type HeaderRule, headersFor } from "./headers-file.ts";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=UTF-8",
  ".js": "text/javascript; charset=UTF-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=UTF-8",
  ".md": "text/markdown; charset=UTF-8",
  ".css": "text/css; charset=UTF-8",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".webmanifest": "application/manifest+json",
};

/** Answers from a published folder as Netlify does: pretty addresses, `_headers`, 404.html. */
export function answerStatic(folder: string, rules: HeaderRule[], path: string): Response {
  const decoded = decode(path);
  const file = decoded === null ? null : findFile(folder, decoded);
  if (decoded !== null && file === null && existsSync(join(folder, decoded, "index.html"))) {
    return new Response(null, { status: 301, headers: { Location: `${path}/` } });
  }
  const found = file ?? join(folder, "404.html");
  return new Response(readFileSync(found), {
    status: file === null ? 404 : 200,
    headers: {
      "Content-Type": TYPES[extname(found)] ?? "application/octet-stream",
      ...headersFor(rules, decoded ?? path),
    },
  });
}

function findFile(folder: string, path: string): string | null {
  const file = join(folder, normalize(path), path.endsWith("/") ? "index.html" : "");
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
