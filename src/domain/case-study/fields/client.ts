import type { FrontMatterFields } from "../../content-model/fields.ts";
import {
  isRawFields,
  type PlaceOf,
  type RawFields,
  type RawValue,
  withoutEmpty,
} from "../front-matter/read.ts";
import { isOffSite } from "../markdown/links.ts";
import type { Client, NamedClient, ParseOptions } from "../types.ts";
import { error, type FieldDiagnostic, type FieldPath } from "./diagnostic.ts";
import { readFlag } from "./flags.ts";
import { findSourceFault, type PictureField } from "./images.ts";
/** A client given by fields of its own, its flag read. */
export type CoercedClient = { [name: string]: RawValue | boolean };

/**
 * What a client's fields say of its name. Whatever is unclear here is an error: a study that should have waited, or a
 * name that should have stayed away, cannot be called back.
 */
export function coerceClient(
  client: RawValue | undefined,
  placeOf: PlaceOf,
): { fields: { client?: CoercedClient }; findings: FieldDiagnostic[] } {
  if (!isRawFields(client)) return { fields: {}, findings: [] };
  const sound = withoutEmpty(client);
  const findings = findNoStandIn(client);
  if (!Object.hasOwn(client, "approved")) return { fields: {}, findings };
  const approved = readFlag(client, "approved", (path) => placeOf(inClient(path)));
  return {
    fields: { client: { ...(isRawFields(sound) ? sound : {}), approved: approved.value } },
    findings: [
      ...findings,
      ...approved.findings.map((finding) => ({ ...finding, path: inClient(finding.path) })),
    ],
  };
}

const inClient = (path: FieldPath): FieldPath => ["client", ...path];

const NO_WORDS = /^(?:true|false|yes|no|y|n|on|off|1|0)?$/i;

/** `anonymous: true`, or begun and not filled in. */
function findNoStandIn(client: RawFields): FieldDiagnostic[] {
  if (!Object.hasOwn(client, "anonymous")) return [];
  const given = client.anonymous ?? "";
  if (typeof given !== "string" || !NO_WORDS.test(given.trim())) return [];
  const message =
    'client.anonymous must be what readers see in place of the name; write anonymous: "A European grocer", or remove the line if the client may be named';
  return [error("client-anonymous", inClient(["anonymous"]), message)];
}

const LOGO: PictureField = {
  path: ["client", "logo"],
  instead: "the client's name stands in its place",
  example: "/images/clients/name.svg",
};

/** The client of a study; of an anonymous one nothing but the words that stand in for it leaves the front matter. */
export function readClient(
  client: FrontMatterFields["client"],
  findImage: ParseOptions["findImage"],
): { client: Client | null; approved: boolean; findings: FieldDiagnostic[] } {
  if (client === undefined) return { client: null, approved: true, findings: [] };
  if (typeof client === "string") {
    return { client: named({ name: client }), approved: true, findings: [] };
  }
  const { name, logo, approved, anonymous } = client;
  if (anonymous !== undefined) {
    return { client: { kind: "anonymous", name: anonymous }, approved, findings: [] };
  }
  const findings = logo === undefined ? [] : findSourceFault(logo, LOGO, findImage);
  return { client: name === undefined ? null : named({ ...client, name }), approved, findings };
}

type NamedFields = { name: string; url?: string | undefined; logo?: string | undefined };

const named = ({ name, url, logo }: NamedFields): NamedClient => ({
  kind: "named",
  name,
  url: url ?? null,
  logo: logo === undefined || isOffSite(logo) ? null : logo,
});
