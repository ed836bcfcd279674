import { drawSpan, scheduleOf } from "../../domain/chart/schedule.ts";
import type { Diagnostic } from "../../domain/diagnostic.ts";
import type { InquiryForm } from "../../domain/inquiry-form.ts";
import type { SearchResult } from "../../domain/search/index.ts";

const LONG_WORD = "Maschinenstillstandsübersichtsverantwortlichkeit";

/** Cards that are hard to set: a long word, a script that runs from the right, nothing but a title. */
export const CARDS: SearchResult[] = [
  {
    url: "#",
    title: `Oberschwäbische Präzisionsgetriebewerke: ${LONG_WORD} von 46 auf 27 Stunden`,
    snippet: "A title whose longest word is wider than a telephone.",
    client: "Oberschwäbische Präzisionsgetriebewerke GmbH & Co. KG",
    industry: { value: "manufacturing", label: "Manufacturing" },
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
    industry: null,
    outcomes: [],
  },
  { url: "#", title: "A title and nothing else", snippet: "", client: null, industry: null, outcomes: [] },
].map((card) => ({
  ...card,
  technologies: [],
  topics: [],
  services: [],
  publishDate: "2025-05-27T00:00:00.000Z",
  image: null,
  excerpt: null,
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

export function phaseSpecimens() {
  const schedule = scheduleOf(PHASES.map(({ period }) => period)) ?? [];
  return PHASES.map((phase, index) => {
    const span = schedule[index];
    return { ...phase, span: span ? drawSpan(span, schedule) : null };
  });
}

export const TESTIMONIALS = [
  {
    quote: "They said what they would do, did it, and wrote down what it did.",
    person: "Ola Fixture",
    role: "Head of Operations",
    company: "Northwind Fixtures",
  },
  { quote: "قالوا ما سيفعلونه، ثم فعلوه.", person: "ليلى حدّاد", role: null, company: null },
];

export const DIAGNOSTICS: Diagnostic[] = [
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

export const WRONG_FORM: InquiryForm = {
  values: { name: "", email: "ada@", message: "Our checkout has become slow." },
  errors: [
    { field: "name", message: "Enter your name" },
    { field: "email", message: "Enter an email address such as name@example.com" },
  ],
  notice: "We could not keep your message. Everything you wrote is still here; try again in a minute.",
};

export const TERMS = [
  { label: "E-commerce", count: 1234, url: "#" },
  { label: "Hospitality & travel", count: 2, url: "#" },
  { label: LONG_WORD, count: 1, url: "#" },
];

export const PREVIEW = { context: "deploy-preview", branch: "new-case-study", commit: "0123456789abcdef" };
