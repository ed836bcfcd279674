import type { PublishedContent } from "../content/published-content.ts";
import type { StudyPage } from "../content/study-page.ts";
import type { LocalizedSite } from "../localized-sites.ts";
import { confirmPage } from "../output/written-pages.ts";
import type { ProjectPaths } from "../project-paths.ts";
import { openPageCache } from "./page-cache.ts";
import { createReadRecorder, type ReadRecorder } from "./reads.ts";

export type StudyRecorder = ReadRecorder<StudyPage>;

/** What Eleventy makes several pages of, by the names routes know them by. */
type PageSets = Record<string, readonly PageItem[]>;
type PageItem = { url: string } | StudyPage;

const urlOf = (item: PageItem): string => ("study" in item ? item.study.url : item.url);

/** The data of the site as templates are handed them, and those items whose pages have to be rendered. */
type WatchedData = { data: Record<string, unknown>; save(): void };

/** A site whose studies are watched, and who watches. */
export function watchContent(publishedContent: PublishedContent): {
  publishedContent: PublishedContent;
  recorder: StudyRecorder;
} {
  const recorder: StudyRecorder = createReadRecorder();
  const watched = new Map(
    [...publishedContent.studies, ...publishedContent.listed].map((page) => [
      page,
      recorder.watchItem(`study ${page.untranslated?.language ?? ""} ${page.study.url}`, page),
    ]),
  );
  const watchAll = (pages: readonly StudyPage[]): StudyPage[] =>
    pages.map((page) => watched.get(page) ?? page);
  return {
    publishedContent: {
      ...publishedContent,
      studies: watchAll(publishedContent.studies),
      listed: watchAll(publishedContent.listed),
    },
    recorder,
  };
}

/**
 * Watches the data of templates, and confirms the pages that an earlier build wrote of what they would read now: `changed` has the
 * items of `sets` whose pages Eleventy has to render. `others`: addresses that pages of other items have.
 */
export function watchData(
  data: Readonly<Record<string, unknown>>,
  sets: PageSets,
  others: readonly string[],
  recorder: StudyRecorder,
  localizedSite: LocalizedSite,
  project: ProjectPaths,
): WatchedData {
  const items = Object.fromEntries(
    Object.entries(sets).map(([name, set]) => [
      name,
      // Studies are watched already.
      set.map((item) => ("study" in item ? item : recorder.watch(`${name} ${item.url}`, item))),
    ]),
  );
  const all: [string, unknown][] = Object.entries({ ...data, ...items });
  const watched = all.map(([name, value]): [string, unknown] => [
    name,
    value instanceof Object ? recorder.watch(name, value) : value,
  ]);
  const { publishedContent, prefix, elsewhere, paths } = localizedSite;
  const base = [
    [
      publishedContent.locale.tag,
      publishedContent.locale.timeZone,
      publishedContent.words.messages,
      prefix,
      [...elsewhere].sort(),
    ],
    // Nothing can be read within them, so every page is taken to have read them.
    all.filter(([, value]) => !(value instanceof Object)),
    all.map(([name]) => name),
  ];
  const kept = openPageCache(JSON.stringify(base), recorder, paths, project);
  const addresses = [...Object.values(items).flat().map(urlOf), ...others];
  // Eleventy refuses two pages of one address, which it has to see both.
  const isClear = new Set(addresses).size === addresses.length;
  const changed = Object.fromEntries(
    Object.entries(items).map(([name, set]) => [
      name,
      set.filter((item) => {
        const page = isClear ? kept.find(urlOf(item)) : null;
        if (page !== null) confirmPage(page);
        return page === null;
      }),
    ]),
  );
  return {
    // Eleventy copies plain objects for each page unless they are frozen.
    data: { ...Object.fromEntries(watched), changed: Object.freeze(changed) },
    save: () => kept.save(localizedSite.written),
  };
}
