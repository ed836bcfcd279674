import type { RawFields, RawValue } from "../front-matter/values.ts";
import type { Client } from "../types.ts";
import { readFlag } from "./draft.ts";
import { error, type FieldPath, type Finding } from "./finding.ts";
import type { PlaceOf } from "./mend.ts";
import type { FrontMatterFields } from "./schema.ts";
import { withoutEmpty } from "./shapes.ts";

/** A client given by fields of its own, its flag read. */
export type MendedClient = { [name: string]: RawValue | boolean };

/**
 * What a client's fields say of its name. Whatever is unclear here is an error: a study that should have waited, or a
 * name that should have stayed away, cannot be called back.
 */
export function mendClient(
  client: RawValue | undefined,
  placeOf: PlaceOf,
): { fields: { client?: MendedClient }; findings: Finding[] } {
  if (!isMapping(client)) return { fields: {}, findings: [] };
  const sound = withoutEmpty(client);
  const findings = findNoStandIn(client);
  if (!Object.hasOwn(client, "approved")) return { fields: {}, findings };
  const approved = readFlag(client, "approved", (path) => placeOf(inClient(path)));
  return {
    fields: { client: { ...(isMapping(sound) ? sound : {}), approved: approved.value } },
    findings: [
      ...findings,
      ...approved.findings.map((finding) => ({ ...finding, path: inClient(finding.path) })),
    ],
  };
}

const inClient = (path: FieldPath): FieldPath => ["client", ...path];

const isMapping = (value: RawValue | undefined): value is RawFields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const NO_WORDS = /^(?:true|false|yes|no|y|n|on|off|1|0)?$/i;

/** `anonymous: true`, or begun and not filled in. */
function findNoStandIn(client: RawFields): Finding[] {
  if (!Object.hasOwn(client, "anonymous")) return [];
  const given = client.anonymous ?? "";
  if (typeof given !== "string" || !NO_WORDS.test(given.trim())) return [];
  const message =
    'client.anonymous must be what readers see in place of the name; write anonymous: "A European grocer", or remove the line if the client may be named';
  return [error("client-anonymous", inClient(["anonymous"]), message)];
}

/** Of an anonymous client nothing but the words that stand in for it leaves the front matter. */
export function toClient(client: FrontMatterFields["client"]): { client: Client | null; approved: boolean } {
  if (client === undefined) return { client: null, approved: true };
  if (typeof client === "string") {
    return { client: { kind: "named", name: client, url: null, logo: null }, approved: true };
  }
  const { name, url = null, logo = null, approved, anonymous } = client;
  if (anonymous !== undefined) return { client: { kind: "anonymous", name: anonymous }, approved };
  return { client: name === undefined ? null : { kind: "named", name, url, logo }, approved };
}
