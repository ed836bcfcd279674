import { byPosition, type Diagnostic, type DiagnosticLevel } from "../diagnostic.ts";
import { isLandingUrl } from "../page-addresses.ts";
import { publicationState } from "../publication.ts";
import { comparePath, isSiteAddress, sitePages } from "../site-files/redirects.ts";
import { editDistance } from "../text/edit-distance.ts";
import { quote } from "./body/diagnostic.ts";
import { toDiagnostic, warning } from "./fields/diagnostic.ts";
import {
  type Address,
  encodePath,
  isOneName,
  LOCAL,
  MARKDOWN_FILE,
  parseAddress,
  resolveFile,
  resolveUrl,
  withoutEnding,
  withoutOrigin,
} from "./link-addresses.ts";
import { isExternal, isSafeLink } from "./markdown/links.ts";
import type { ReadFile } from "./types.ts";

/** What links of a site may lead to beside its studies. Paths are decoded. */
export type LinkSite = {
  /** `https://www.example.com`; links to it are links of this site. Null where it is not known. */
  origin: string | null;
  /** What is published of `src/content/files`: `/files/report.pdf`. */
  files: readonly string[];
  /** Pages of the site's own, beside those every site has: `/services/`. */
  pages: readonly string[];
  /** Studies of the site that are not among those checked. */
  others: readonly ReadFile[];
  /** Whether the project has a file; the path is given from its root. */
  hasFile: (path: string) => boolean;
  now: Date;
};

/**
 * Checks where the links of studies lead on the site: to pages, parts of pages, files. A link to the file of a study leads to
 * its page. A link from a published study to one that is held back is an error; the study stays, since previews show both.
 */
export function checkSiteLinks<File extends ReadFile>(files: readonly File[], site: LinkSite): File[] {
  const map = new SiteMap([...files, ...site.others], site);
  return files.map((entry) => {
    const { links, study, diagnostics } = entry;
    const targets = new Map<string, string>();
    const found = links.flatMap(({ href, line }): Diagnostic[] => {
      const { fault, target } = map.follow(href, entry);
      if (target !== undefined) targets.set(href, target);
      return fault ? [{ ...fault, field: null, line, column: 1 }] : [];
    });
    const evidence = (study?.evidence ?? []).map(({ label, url }, index) => {
      const { fault, target } = map.follow(url, entry);
      const path = ["evidence", index, "url"];
      const told: Diagnostic[] = fault
        ? [
            {
              ...toDiagnostic(warning(fault.rule, path, fault.message), entry.placeOf(path)),
              level: fault.level,
            },
          ]
        : [];
      return { told, link: { label, url: target ?? url }, isMoved: target !== undefined };
    });
    const told = evidence.flatMap((one) => one.told);
    return {
      ...entry,
      // One whose links stay is the same value, whose hash is known.
      study:
        study && evidence.some(({ isMoved }) => isMoved)
          ? { ...study, evidence: evidence.map(({ link }) => link) }
          : study,
      linkTargets: targets,
      diagnostics: [...diagnostics, ...found, ...told].sort(byPosition),
    };
  });
}

type Fault = { level: DiagnosticLevel; rule: string; message: string };

/** `target`: the address in place of the one written, where it differs. */
type Followed = { fault?: Fault; target?: string };

const fault = (rule: string, message: string, level: DiagnosticLevel = "warning"): Followed => ({
  fault: { level, rule, message },
});

const FILES = "/files/";

const HELD = {
  draft: "is a draft",
  unapproved: "waits for the client's approval",
  scheduled: "waits for its day",
};

class SiteMap {
  readonly #site: LinkSite;
  readonly #byUrl: Map<string, ReadFile>;
  /** Last parts of addresses. */
  readonly #names: [name: string, entry: ReadFile][];
  readonly #byFile: Map<string, ReadFile>;
  readonly #redirects: Map<string, ReadFile>;
  readonly #pages: ReadonlySet<string>;

  constructor(all: readonly ReadFile[], site: LinkSite) {
    const studies = all.flatMap(({ study }) => study ?? []);
    this.#site = site;
    this.#byUrl = new Map(all.map((entry) => [comparePath(entry.url), entry]));
    this.#names = [...this.#byUrl].map(([url, entry]) => [url.split("/").at(-1) ?? "", entry]);
    this.#byFile = new Map(all.map((entry) => [withoutEnding(entry.file), entry]));
    this.#redirects = new Map(
      all.flatMap((entry) =>
        (entry.study?.redirectFrom ?? []).map((path) => [comparePath(path), entry] as const),
      ),
    );
    this.#pages = new Set([...sitePages(studies), ...site.pages.map(comparePath)]);
  }

  /** Where a link of a study leads, and what is wrong with that. */
  follow(href: string, from: ReadFile): Followed {
    const own = this.#site.origin === null ? null : withoutOrigin(href, this.#site.origin);
    if (own === null && LOCAL.test(href)) {
      const message = `the link to ${quote(href)} leads to a machine that readers do not reach; write the address of the page on the web`;
      return fault("link-local", message);
    }
    if (own === null && (isExternal(href) || !isSafeLink(href) || /^[a-z][a-z0-9+.-]*:/i.test(href)))
      return {};
    const address = parseAddress(own ?? href);
    if (address === null || href === "") return {};
    if (address.path === "") {
      const part = toPart(address.fragment, from);
      const followed = this.#followFragment(part, from, from, href);
      return part === address.fragment
        ? followed
        : { ...followed, target: `#${encodeURIComponent(part ?? "")}` };
    }
    const study = this.#findStudy(address.path, from);
    if (study) return this.#toStudy(study, address, from, href);
    return this.#toOther(address, from, href);
  }

  #toStudy(to: FoundStudy, { query, fragment }: Address, from: ReadFile, href: string): Followed {
    const part = toPart(fragment, to.entry);
    const isAsWritten = to.isPage && part === fragment;
    const target = `${to.entry.url}${query}${part === null ? "" : `#${encodeURIComponent(part)}`}`;
    const held = this.#explainHeld(to.entry, from, href);
    const followed = held ?? this.#followFragment(part, to.entry, from, href);
    return isAsWritten ? followed : { ...followed, target };
  }

  /** A study that production has not, linked from one that it has. */
  #explainHeld(to: ReadFile, from: ReadFile, href: string): Followed | null {
    const { now } = this.#site;
    if (!to.study || !from.study || to === from) return null;
    const state = publicationState(to.study, now);
    if (state === "published" || publicationState(from.study, now) !== "published") return null;
    const message = `the link to ${quote(href)} leads to ${to.file}, which ${HELD[state]}, so production would lead readers to a page it does not have; take the link away until that study is published`;
    return fault("link-held", message, "error");
  }

  #followFragment(fragment: string | null, to: ReadFile, from: ReadFile, href: string): Followed {
    if (fragment === null || fragment === "" || fragment === "top" || to.ids === null) return {};
    if (to.ids.includes(fragment)) return {};
    const near = to.ids.find((id) => editDistance(id, fragment.toLowerCase()) <= 2) ?? to.ids[0];
    const cure =
      near === undefined ? "correct the link" : `write the id of one of its headings, such as #${near}`;
    const page = to === from ? "this page" : to.url;
    return fault("link-anchor", `the link to ${quote(href)} leads to no part of ${page}; ${cure}`);
  }

  #findStudy(path: string, from: ReadFile): FoundStudy | null {
    const asPage = this.#byUrl.get(
      comparePath(resolveUrl(path, from.url).replace(/index\.(?:md|html)$/, "")),
    );
    if (asPage) return { entry: asPage, isPage: path.startsWith("/") || /^\.\.?\//.test(path) };
    const redirected = this.#redirects.get(comparePath(resolveUrl(path, from.url)));
    if (redirected) return { entry: redirected, isPage: true };
    const asFile = this.#byFile.get(withoutEnding(resolveFile(path, from.file)));
    if (asFile) return { entry: asFile, isPage: false };
    if (!MARKDOWN_FILE.test(path) && path.startsWith("/")) return null;
    // The path of a file from a root of its author's: a study is known by its name.
    const name = withoutEnding(`/${path}`).split("/").at(-1) ?? "";
    const named =
      [...this.#byFile].find(([file]) => file.split("/").at(-1) === name)?.[1] ??
      this.#byUrl.get(`/case-studies/${name}`);
    return named && isOneName(path) ? { entry: named, isPage: false } : null;
  }

  #toOther({ path, query, fragment }: Address, from: ReadFile, href: string): Followed {
    const url = resolveUrl(path, from.url);
    const file = resolveFile(path, from.file);
    const published =
      [file, path.replace(/^\.?\//, "")]
        .map((name) => `/${name.replace(/^src\/content\//, "")}`)
        .find((name) => name.startsWith(FILES)) ?? url;
    if (published.startsWith(FILES)) {
      const followed = this.#toFile(published, href);
      return published === url || followed.fault ? followed : { target: encodePath(published) };
    }
    const compared = comparePath(url);
    const isListPage = /\/page\/\d+$/.test(compared) && this.#pages.has(compared.replace(/\/page\/\d+$/, ""));
    const isFeed = isLandingUrl(url) && this.#pages.has(compared.replace(/\/feed\.(?:xml|json)$/, ""));
    if (this.#pages.has(compared) || isListPage || isFeed || isSiteAddress(compared)) return {};
    if (MARKDOWN_FILE.test(path) || (!path.startsWith("/") && !/\.\w{2,5}$/.test(path))) {
      return fault(
        "link-missing",
        `the link to ${quote(href)} leads to no case study and no page of this site; correct it, or write its words alone`,
      );
    }
    if (/\.\w{2,5}$/.test(path)) {
      const isThere = this.#site.hasFile(file) || this.#site.hasFile(`src/content${url}`);
      const message = isThere
        ? `the link to ${quote(href)} leads to a file that is not published from where it lies; move it to src/content/files and link to /files/ and its name`
        : `the link to ${quote(href)} leads to no file of this site; save it under src/content/files and link to /files/ and its name`;
      return fault("link-file", message);
    }
    const near = this.#nearStudy(url);
    const cure = near
      ? `did you mean ${near}${query}${fragment === null ? "" : `#${fragment}`}?`
      : "correct it, or write its words alone";
    return fault("link-missing", `the link to ${quote(href)} leads to no page of this site; ${cure}`);
  }

  #toFile(path: string, href: string): Followed {
    const same = (other: string): boolean => other.normalize("NFC") === path.normalize("NFC");
    const found = this.#site.files.find((file) => file === path) ?? this.#site.files.find(same);
    if (found === path) return {};
    if (found !== undefined) return { target: encodePath(found) };
    const folded = path.normalize("NFC").toLowerCase();
    const actual = this.#site.files.find((file) => file.normalize("NFC").toLowerCase() === folded);
    const message =
      actual === undefined
        ? `there is no file src/content${path}, to which a link leads; add it or correct the path`
        : `the file of the link to ${quote(href)} is called \`${actual}\`, with other capitals; write its name exactly so`;
    return fault("link-file", message);
  }

  /** `/work/kettlewright/` of an old site is the study whose name is the same. */
  #nearStudy(url: string): string | null {
    const name = comparePath(url).split("/").at(-1) ?? "";
    const same = this.#byUrl.get(`/case-studies/${name}`);
    if (same || name.length < SHORTEST_GUESS) return same?.url ?? null;
    const near = this.#names.find(
      ([other]) =>
        Math.abs(other.length - name.length) <= 1 &&
        (other[0] === name[0] || other.at(-1) === name.at(-1)) &&
        editDistance(other, name) <= 1,
    );
    return near?.[1].url ?? null;
  }
}

/** Characters. One letter more or less makes another word of a shorter name. */
const SHORTEST_GUESS = 8;

type FoundStudy = { entry: ReadFile; isPage: boolean };

/** The id a part of a page has there: `contents` is one of the page, so a heading of that name is `section-contents`. */
const toPart = (fragment: string | null, { ids }: ReadFile): string | null =>
  fragment !== null && ids?.includes(fragment) === false && ids.includes(`section-${fragment}`)
    ? `section-${fragment}`
    : fragment;
