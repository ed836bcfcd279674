import { editDistance } from "../../text/edit-distance.ts";
import { spellingKey } from "../../vocabulary.ts";

/** What other systems call a field, by its spelling here. A name of theirs is named, never taken for ours. */
const SYNONYMS: Record<string, string[]> = {
  title: ["name", "heading", "headline", "titel", "titre", "titulo", "titolo"],
  snippet: [
    "description",
    "summary",
    "excerpt",
    "abstract",
    "teaser",
    "subtitle",
    "lead",
    "meta description",
  ],
  image: [
    "cover",
    "cover image",
    "thumbnail",
    "hero",
    "hero image",
    "picture",
    "banner",
    "featured image",
    "og image",
  ],
  publishDate: [
    "date",
    "pub date",
    "published at",
    "published on",
    "publish on",
    "publication date",
    "published date",
    "post date",
    "created",
    "created at",
    "datum",
  ],
  updated: [
    "modified",
    "last modified",
    "lastmod",
    "last updated",
    "updated at",
    "updated on",
    "updated date",
    "date modified",
    "modified at",
  ],
  author: ["authors", "writer", "by", "written by", "autor"],
  client: ["clients", "client name", "customer", "customer name", "company", "company name", "kunde"],
  industry: ["industries", "client industry", "sector", "vertical", "branche"],
  tags: ["keywords", "categories", "category", "topics", "labels"],
  technologies: ["technology", "tech", "tech stack", "stack", "tools", "built with"],
  services: ["service", "capabilities", "what we did"],
  slug: [],
  redirectFrom: [
    "permalink",
    "url",
    "path",
    "aliases",
    "alias",
    "redirects",
    "redirect",
    "redirect from",
    "old url",
  ],
  outcomes: ["outcome", "results", "metrics", "kpis"],
  evidence: ["links", "sources", "references", "proof"],
  team: ["team size"],
  duration: ["timeline", "length"],
  featured: ["feature", "highlight", "pinned", "sticky"],
  draft: ["drafts", "is draft", "unpublished", "hidden", "entwurf"],
  src: ["source", "url", "path", "file", "href"],
  alt: ["alt text", "alternative text", "caption", "description"],
  label: ["title", "name", "text"],
  url: ["href", "link", "website", "site"],
  logo: ["image", "icon"],
  name: ["title", "label"],
  approved: [
    "approval",
    "released",
    "cleared",
    "consent",
    "signed off",
    "client approved",
    "client approval",
  ],
  anonymous: [
    "anonym",
    "anonymized",
    "anonymised",
    "confidential",
    "stand in",
    "pseudonym",
    "client anonymous",
  ],
  reason: ["why", "because"],
};

/** The field of `names` that other systems call `name`, or null. */
export function fieldCalled(name: string, names: readonly string[]): string | null {
  const key = spellingKey(name);
  return (
    names.find((field) => (SYNONYMS[field] ?? []).some((synonym) => spellingKey(synonym) === key)) ?? null
  );
}

const FEWEST_LETTERS_FOR_TWO = 7;

/** The field of `names` that `name` may be meant for, or null. */
export function nearestName(name: string, names: readonly string[]): string | null {
  const key = spellingKey(name);
  const alike = (candidate: string) => spellingKey(candidate) === key;
  return (
    names.find(alike) ??
    names.find((candidate) => (SYNONYMS[candidate] ?? []).some(alike)) ??
    names.find((candidate) => isTypo(key, spellingKey(candidate))) ??
    null
  );
}

function isTypo(typed: string, meant: string): boolean {
  const allowed = Math.min(typed.length, meant.length) >= FEWEST_LETTERS_FOR_TWO ? 2 : 1;
  if (typed.length < 3 || Math.abs(typed.length - meant.length) > allowed) return false;
  return editDistance(typed, meant) <= allowed;
}
