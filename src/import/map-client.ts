import { isRawFields, type RawFields, type RawValue } from "../domain/case-study/front-matter/read.ts";
import { spellingKey } from "../domain/vocabulary.ts";
import { toPictures, toPlain } from "./raw-pictures.ts";
import { rawText } from "./raw-values.ts";

/** The client of a study, by the names its fields have here. */
export type ImportedClient = {
  name?: string;
  url?: string;
  logo?: string;
  approved?: boolean;
  anonymous?: string;
};

const CLIENT_PARTS: readonly { part: "url" | "logo"; names: readonly string[] }[] = [
  {
    part: "url",
    names: [
      "client url",
      "client website",
      "client link",
      "client site",
      "customer url",
      "company url",
      "website",
    ],
  },
  { part: "logo", names: ["client logo", "customer logo", "company logo", "logo"] },
];

const CONFIDENTIAL = new Set(
  ["nda", "confidential", "anonymous", "anonymized", "anonymised", "under nda"].map(spellingKey),
);
const YES = /^(?:true|yes|y|on|1)$/i;

/**
 * A client from a text, a mapping, or fields of its own beside them; `used` are the fields beside that it takes over, `rest` what a
 * mapping says that is no part of a client.
 */
export function mapClient(
  values: readonly RawValue[],
  candidates: readonly { name: string; value: RawValue }[],
): { client: ImportedClient; used: string[]; isConfidential: boolean; rest: RawFields } | null {
  const client: ImportedClient = {};
  const rest: RawFields = {};
  const used: string[] = [];
  let isConfidential = candidates.some(
    ({ name, value }) => CONFIDENTIAL.has(spellingKey(name)) && YES.test(rawText(value)),
  );
  for (const value of values) {
    const only = Array.isArray(value) && value.length === 1 ? (value[0] ?? null) : value;
    if (!isRawFields(only)) {
      client.name ??= toPlain(rawText(only));
      continue;
    }
    for (const [name, inner] of Object.entries(only)) {
      const text = toPlain(rawText(inner));
      const key = spellingKey(name);
      if (text === "") continue;
      if (["name", "title", "label", "client", "company"].includes(key)) client.name ??= text;
      else if (["url", "href", "link", "website", "site"].includes(key)) client.url ??= text;
      else if (["logo", "image", "icon"].includes(key)) client.logo ??= toPictures(inner)[0]?.src ?? text;
      else if (/^approv|^consent|^cleared|^released|^signedoff/.test(key)) client.approved = YES.test(text);
      else if (CONFIDENTIAL.has(key) && YES.test(text)) isConfidential = true;
      else if (/^anonym|^pseudonym|^standin/.test(key)) client.anonymous = text;
      else rest[name] = inner;
    }
  }
  for (const { part, names } of CLIENT_PARTS) {
    const beside = candidates.find(({ name }) =>
      names.some((other) => spellingKey(other) === spellingKey(name)),
    );
    if (!beside || client[part] !== undefined) continue;
    const text = part === "logo" ? (toPictures(beside.value)[0]?.src ?? "") : rawText(beside.value);
    if (text === "" || (part === "url" && !/^https?:\/\//.test(text))) continue;
    client[part] = text;
    used.push(beside.name);
  }
  if (client.url !== undefined && !/^https?:\/\//.test(client.url))
    client.url = `https://${client.url.replace(/^\/+/, "")}`;
  const hasName = (client.name ?? "") !== "" || client.anonymous !== undefined;
  return hasName
    ? { client, used, isConfidential, rest }
    : isConfidential
      ? { client: {}, used: [], isConfidential, rest }
      : null;
}
