import { byPosition, type Diagnostic, type DiagnosticLevel } from "./diagnostic.ts";
import type { Site } from "./site.ts";

/**
 * What `src/data/site.yaml` says of the firm of the samples, which does not exist. A value that is still there when a firm
 * publishes studies of its own would lead its readers astray: to a telephone that nobody answers, to a domain that is not.
 */
const SAMPLE_FIRM = {
  name: "Linnet & Wray",
  host: "linnetwray.example",
  tagline: "We change how digital services perform, and publish what changed",
  aboutBegins:
    "We are engineers, designers and analysts who are called in when a service that matters has become slow",
  telephone: "442079460182",
  address: ["Linnet & Wray Ltd", "3rd floor, Ropewalk House", "18 Candlemaker Lane", "London SE1 4VK"],
};

/** Names that no site can have (RFC 2606, section 2): an address in one of them is a placeholder. */
const PLACEHOLDER_HOST = /(?:^|\.)example$/i;

type Path = readonly (string | number)[];

/** A value of the data that is the samples' still. */
export type SampleValue = { path: Path; why: string };

/** The values of the data that are still those of the firm of the samples, or placeholders. */
export function findSampleValues(site: Site): SampleValue[] {
  const found: (SampleValue | null)[] = [
    flag(["name"], namesFirm(site.name), "is the name of the samples' firm"),
    flag(["tagline"], isSame(site.tagline, SAMPLE_FIRM.tagline), "is the line of the samples' firm"),
    flag(["description"], namesFirm(site.description), "is the description of the samples' firm"),
    flag(
      ["about"],
      isSame(site.about.slice(0, SAMPLE_FIRM.aboutBegins.length), SAMPLE_FIRM.aboutBegins) ||
        namesFirm(site.about),
      "is what the samples' firm does",
    ),
    flag(["url"], isPlaceholder(new URL(site.url).hostname), explainHost(new URL(site.url).hostname)),
    flag(["email"], isPlaceholder(hostOfMail(site.email)), explainHost(hostOfMail(site.email))),
    flag(
      ["telephone"],
      site.telephone.replace(/\D/g, "").replace(/^0+/, "") === SAMPLE_FIRM.telephone,
      "is the telephone of the samples' firm, which nobody answers",
    ),
    ...site.address.map((line, index) =>
      flag(
        ["address", index],
        SAMPLE_FIRM.address.some((sample) => isSame(sample, line)),
        "is in the address of the samples' firm",
      ),
    ),
    ...(["navigation", "footer", "social"] as const).flatMap((list) =>
      site[list].map(({ url }, index) => {
        const host = hostOfLink(url);
        return flag([list, index, "url"], isPlaceholder(host), explainHost(host));
      }),
    ),
  ];
  return found.filter((value) => value !== null);
}

type PlaceOfValue = (path: Path) => { line: number; column: number };

/** The sample values of a site as what is to be done at their lines. */
export const sampleDiagnostics = (
  values: readonly SampleValue[],
  level: DiagnosticLevel,
  placeOf: PlaceOfValue,
): Diagnostic[] =>
  values
    .map(({ path, why }) => ({
      level,
      rule: "sample-value",
      field: path.join("."),
      ...placeOf(path),
      message: `this ${why}; write your own (npm run setup asks for it)`,
    }))
    .sort(byPosition);

/** The one diagnostic of a site that shows the samples alone; empty where its firm is a real one already. */
export function demonstrationDiagnostics(
  values: readonly SampleValue[],
  placeOf: PlaceOfValue,
): Diagnostic[] {
  const [first] = values;
  if (first === undefined) return [];
  const fields = [...new Set(values.map(({ path }) => String(path[0])))].join(", ");
  return [
    {
      level: "warning",
      rule: "sample-site",
      field: null,
      ...placeOf(first.path),
      message: `the site is the demonstration: its studies are the samples, and of their firm are ${fields}; npm run setup asks for your own, which have to be there before your first study is published, since production is not built with both`,
    },
  ];
}

const flag = (path: Path, isSample: boolean, why: string): SampleValue | null =>
  isSample ? { path, why } : null;

const plain = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();

const isSame = (a: string, b: string): boolean => plain(a) === plain(b);

const namesFirm = (text: string): boolean => plain(text).includes(plain(SAMPLE_FIRM.name));

const isPlaceholder = (host: string): boolean => PLACEHOLDER_HOST.test(host);

const explainHost = (host: string): string =>
  host.endsWith(SAMPLE_FIRM.host)
    ? "is an address of the samples' firm, which leads nowhere"
    : "is an address in .example, which can belong to nobody and leads nowhere";

const hostOfMail = (address: string): string => address.slice(address.lastIndexOf("@") + 1);

function hostOfLink(url: string): string {
  if (url.startsWith("/") || !URL.canParse(url)) return "";
  return url.startsWith("mailto:") ? hostOfMail(url.replace(/\?.*$/, "")) : new URL(url).hostname;
}
