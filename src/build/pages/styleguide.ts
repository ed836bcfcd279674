import type { Term } from "../../domain/case-study/types.ts";
import { type Chart, drawChart, type Mark } from "../../domain/chart/index.ts";
import { drawSpan, scheduleOf } from "../../domain/chart/schedule.ts";
import type { Diagnostic } from "../../domain/diagnostic.ts";
import type { InquiryForm } from "../../domain/inquiry/fields.ts";
import type { Locale } from "../../domain/locale/index.ts";
import { emptyQuery, parseSearchQuery, type SearchResult, search } from "../../domain/search/index.ts";
import { toSearchView } from "../../domain/search-view/index.ts";
import { toPageLinks } from "../../domain/search-view/links.ts";
import type { PublishedContent } from "../content/published-content.ts";
import type { ShownPart } from "../content/show-page.ts";

/** What `/styleguide/` shows each component with: real answers of the search, and invented content that is hard to set. */
export function styleguide({ search: { index: openIndex }, locale }: PublishedContent) {
  const index = openIndex();
  const all = search(index, emptyQuery());
  const [industry] = all.facets.find(({ name }) => name === "industry")?.values ?? [];
  const filtered = new URLSearchParams({ industry: industry?.value ?? "", q: "a" });
  return {
    charts: chartSpecimens(locale),
    lead: [
      { label: "Page load time", from: "8.2 s", figure: "1.4 s", svg: leadSpecimen(locale) },
      { label: "Conversion rate", from: null, figure: "+34 %", svg: null },
      { label: "Deployments", from: "6", figure: "48", svg: null },
    ],
    cards: [...all.results.slice(0, 1), ...cardSpecimens(industry ?? null)],
    whole: toSearchView(all, locale),
    filtered: toSearchView(search(index, parseSearchQuery(filtered)), locale),
    nothing: toSearchView(search(index, parseSearchQuery(new URLSearchParams({ q: "xylophone" }))), locale),
    pages: toPageLinks(6, 24, () => "#main"),
    phases: phaseSpecimens(),
    testimonials: TESTIMONIALS,
    problems: DIAGNOSTICS,
    wrongForm: WRONG_FORM,
    terms: TERMS,
    preview: PREVIEW,
    blocks: [{ kind: "studies", results: all.results.slice(0, 2) }, ...BLOCKS],
    tokens: [
      "color-bg",
      "color-surface",
      "color-text",
      "color-text-muted",
      "color-border",
      "color-accent",
      "color-brand",
      "color-on-brand",
      "color-error",
      "color-header",
    ],
  };
}

const LONG_WORD = "Maschinenstillstandsübersichtsverantwortlichkeit";

/** Cards that are hard to set: a long word, a script that runs from the right, nothing but a title. */
const CARDS: Pick<SearchResult, "url" | "title" | "snippet" | "client" | "outcomes">[] = [
  {
    url: "#",
    title: `Oberschwäbische Präzisionsgetriebewerke: ${LONG_WORD} von 46 auf 27 Stunden`,
    snippet: "A title whose longest word is wider than a telephone.",
    client: "Oberschwäbische Präzisionsgetriebewerke GmbH & Co. KG",
    outcomes: [
      {
        label: "Unplanned downtime per month, all halls together",
        text: "",
        line: 1,
        before: { value: 46, unit: "hour" },
        after: { value: 27, unit: "hour" },
        change: null,
        verdict: null,
        expected: null,
      },
    ],
  },
  {
    url: "#",
    title: "دار القلم: تطبيق القراءة يبدأ في 2.3 ثانية بدلاً من 9.4",
    snippet: "تطبيق صغير لهواتف قديمة وشبكات بطيئة.",
    client: "دار القلم",
    outcomes: [],
  },
  { url: "#", title: "A title and nothing else", snippet: "", client: null, outcomes: [] },
];

/** `industry`: one that has a page on this site, for the first of them. */
const cardSpecimens = (industry: Term | null): SearchResult[] =>
  CARDS.map((card, index) => ({
    ...card,
    industry: index === 0 && industry !== null ? { value: industry.value, label: industry.label } : null,
    technologies: [],
    topics: [],
    services: [],
    publishDate: "2025-05-27T00:00:00.000Z",
    image: null,
    excerpt: null,
    section: null,
    titleParts: null,
  }));

const PHASES = [
  { id: "phase-audit", name: "Audit", period: "Weeks 1-4", html: "<p>Measured, listed, chose.</p>" },
  {
    id: "phase-build",
    name: "Build",
    period: "Weeks 3-10",
    html: "<ul><li>Built it</li><li>Tested it</li></ul>",
  },
  {
    id: "phase-last",
    name: LONG_WORD,
    period: "Weeks 11-12",
    html: "<p>Left when the others could carry on.</p>",
  },
];

function phaseSpecimens() {
  const schedule = scheduleOf(PHASES.map(({ period }) => period)) ?? [];
  return PHASES.map((phase, index) => {
    const span = schedule[index];
    return { ...phase, span: span ? drawSpan(span, schedule) : null };
  });
}

const TESTIMONIALS = [
  {
    quote: "They said what they would do, did it, and wrote down what it did.",
    person: "Ola Fixture",
    role: "Head of Operations",
    company: "Northwind Fixtures",
  },
  { quote: "قالوا ما سيفعلونه، ثم فعلوه.", person: "ليلى حدّاد", role: null, company: null },
];

const DIAGNOSTICS: Diagnostic[] = [
  {
    level: "error",
    rule: "date-unreadable",
    field: "publishDate",
    line: 4,
    column: 14,
    message: '"15th January" is no date; write it as 2024-01-15',
  },
  {
    level: "warning",
    rule: "image-missing",
    field: "image.src",
    line: 6,
    column: 5,
    message: "there is no such picture, and a drawn cover stands in its place; add it or correct the path",
  },
];

const WRONG_FORM: InquiryForm = {
  values: { name: "", email: "ada@", message: "Our checkout has become slow." },
  errors: [
    { field: "name", message: "Enter your name" },
    { field: "email", message: "Enter an email address such as name@example.com" },
  ],
  notice: "We could not keep your message. Everything you wrote is still here; try again in a minute.",
};

const TERMS = [
  { label: "E-commerce", count: 1234, url: "#" },
  { label: "Hospitality & travel", count: 2, url: "#" },
  { label: LONG_WORD, count: 1, url: "#" },
];

const BLOCKS: ShownPart[] = [
  {
    kind: "figures",
    line: 1,
    figures: [
      { figure: "12 years", label: "in business" },
      { figure: "40", label: "people in three towns" },
      { figure: "98 %", label: "of clients came back" },
    ],
  },
  { kind: "contact", line: 1, text: "Something slow? Tell us what it is." },
];

const PREVIEW = {
  context: "deploy-preview",
  branch: "new-case-study",
  commit: "0123456789abcdef",
  isDeploy: true,
  origin: null,
  preview: null,
};

const bars = (label: string, before: Mark, after: Mark, unit: string | null): Chart => ({
  form: "bars",
  label,
  before,
  after,
  axis: { min: 0, max: Math.max(before.value, after.value), unit },
});

const relative = (label: string, after: Mark): Chart => ({
  form: "relative",
  label,
  before: { value: 100, text: "before" },
  after,
  axis: { min: 0, max: Math.max(100, after.value), unit: null },
});

const LEAD = bars("Page load time", { value: 8.2, text: "8.2 s" }, { value: 1.4, text: "1.4 s" }, "s");

/** One chart of each form, and the edges of their scales. */
const CHARTS: Record<string, Chart> = {
  "Amounts, falling": LEAD,
  "Amounts, rising": bars(
    "Bookings an hour",
    { value: 240, text: "240" },
    { value: 1150, text: "1,150" },
    null,
  ),
  "Nearly nothing left": bars("Failures", { value: 212, text: "212" }, { value: 4, text: "4" }, null),
  "Nothing left": bars("Missed deadlines", { value: 14, text: "14" }, { value: 0, text: "0" }, null),
  "A change without its ends": relative("Revenue", { value: 128, text: "+28 %" }),
  "A range": relative("Costs", { value: 80, text: "−20–35 %", reach: 65 }),
  "A share of a whole": {
    form: "points",
    label: "Completed applications",
    before: { value: 54, text: "54 %" },
    after: { value: 81, text: "81 %" },
    axis: { min: 0, max: 100, unit: "%" },
  },
  "A level alone": {
    form: "points",
    label: "Uptime",
    before: null,
    after: { value: 99.97, text: "99.97 %" },
    axis: { min: 0, max: 100, unit: "%" },
  },
  "A score": {
    form: "slope",
    label: "Net promoter score",
    before: { value: -12, text: "−12" },
    after: { value: 67, text: "67" },
    axis: { min: -20, max: 80, unit: null },
  },
  "A multiple": { form: "multiple", label: "Traffic capacity", times: 4.8, text: "4.8x" },
};

const leadSpecimen = (locale: Locale) => drawChart(LEAD, "lead", locale, "lead");

const chartSpecimens = (locale: Locale): { name: string; svg: string }[] =>
  Object.entries(CHARTS).map(([name, chart], index) => ({
    name,
    svg: drawChart(chart, `chart-${index + 1}`, locale),
  }));
