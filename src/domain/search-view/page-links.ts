export type PageLink = { page: number; url: string };

/** The links of a list's pages; in `list` null is a gap where pages are left out. */
export type PageLinks = {
  current: number;
  previous: PageLink | null;
  next: PageLink | null;
  list: (PageLink | null)[];
};

/** The first page, the last, the current one and its neighbours; a gap never stands for a single page. */
export function toPageLinks(current: number, pages: number, urlOf: (page: number) => string): PageLinks {
  const link = (page: number): PageLink => ({ page, url: urlOf(page) });
  const linkTo = (page: number): PageLink | null => (page >= 1 && page <= pages ? link(page) : null);
  const list: PageLinks["list"] = [];
  let before = 0;
  for (const page of new Set([1, current - 1, current, current + 1, pages])) {
    if (page <= before || page > pages) continue;
    if (page === before + 2) list.push(link(page - 1));
    else if (page > before + 2) list.push(null);
    list.push(link(page));
    before = page;
  }
  return { current, previous: linkTo(current - 1), next: linkTo(current + 1), list };
}
