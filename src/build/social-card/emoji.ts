import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

type Icons = { icons: Record<string, { body: string }> };

let names: Record<string, string> | undefined;
let icons: Icons | undefined;

/** An emoji as an SVG in a data address (Twemoji, CC-BY 4.0); null where it has none. Read when a text first needs one. */
export function drawEmoji(emoji: string): string | null {
  names ??= readJson<Record<string, string>>("chars.json");
  icons ??= readJson<Icons>("icons.json");
  const codes = [...emoji].map((character) => character.codePointAt(0)?.toString(16) ?? "");
  const plain = codes.filter((code) => code !== "fe0f");
  const name = names[codes.join("-")] ?? names[plain.join("-")] ?? names[plain[0] ?? ""];
  const body = name === undefined ? undefined : icons.icons[name]?.body;
  if (body === undefined) return null;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36">${body}</svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}

function readJson<Content>(file: string): Content {
  const path = fileURLToPath(import.meta.resolve(`@iconify-json/twemoji/${file}`));
  return JSON.parse(readFileSync(path, "utf8"));
}
