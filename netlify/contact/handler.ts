import { setImmediate as nextTurn } from "node:timers/promises";
import {
  digestMessage,
  HONEYPOTS,
  type Inquiry,
  type InquiryRecord,
  identifyInquiry,
  isClassifiedSpam,
  isQuarantined,
  normaliseLine,
  type Origin,
  ownFieldsOf,
  parseFillTime,
  parseInquiry,
  type RawFormFields,
  repeatScope,
  scoreInquiry,
} from "../../src/domain/inquiry/index.ts";
import { isSelfTest, SELF_TEST_HEADER } from "../../src/domain/inquiry/self-test.ts";
import { withDeadline } from "../deadline.ts";
import { sweep } from "../delivery/sweep.ts";
import type { Deps } from "../deps.ts";
import { parseFormBody, parsePostType, readRequestBody } from "../http/body.ts";
import { isSameOrigin, readReferer } from "../http/csrf.ts";
import type { Handler, Route } from "../http/route.ts";
import { errorText } from "../log.ts";
import { countRepeats, type NewInquiry } from "../store/inquiries.ts";
import { readSenderKnowledge, type SenderKnowledge } from "../store/spam.ts";
import * as replies from "./replies.ts";
import { createInquiryStores, type InquiryStore, storeInquiry } from "./store-inquiry.ts";
import type { Studies } from "./studies.ts";

/** Everything the handler touches beside the request. */
export type ContactDeps = Pick<
  Deps,
  "environment" | "site" | "contact" | "prefix" | "locale" | "headerFacts" | "renderPage" | "now" | "log"
> & {
  studies: Pick<Studies, "find" | "suggest">;
  /** How often a message came in the last day, from `sender` or, null, from anyone. */
  countRepeats: (
    record: Pick<InquiryRecord, "messageDigest" | "idempotencyKey"> & { sender: string | null },
  ) => Promise<number>;
  /** What the site has learnt of the words, and whether the sender is blocked. */
  readSender: (inquiry: Inquiry) => Promise<SenderKnowledge>;
  /** In the order they are tried. */
  stores: readonly InquiryStore[];
  /** What is done once the visitor has an answer: sending. */
  afterwards: () => Promise<void>;
};

/** No answer comes later; the platform's own time and the network's are in the difference to ten seconds. */
const ANSWER_MS = 9_500;
const REPEATS_MS = 500;
const SUGGEST_MS = 1_500;
/** How many are shown; one more is asked for, since one of them may be the study the inquiry came from. */
const SUGGESTIONS = 2;
const LONGEST_PATH = 300;
const LONGEST_SEARCH = 500;

type Arrival = {
  startedAt: Date;
  raw: RawFormFields;
  inquiry: Inquiry;
  origin: Origin;
  /** Whether it carries our signature. */
  isOurs: boolean;
};

/** What the contact function works with. Any post also sends what earlier ones left behind. */
export function toContactDeps(deps: Deps): ContactDeps {
  const { db, environment, now, log } = deps;
  const { context } = environment;
  return {
    environment,
    site: deps.site,
    contact: deps.contact,
    prefix: deps.prefix,
    locale: deps.locale,
    headerFacts: deps.headerFacts,
    renderPage: deps.renderPage,
    studies: deps.studies,
    now,
    log,
    countRepeats: (record) => countRepeats(db, { ...record, context, now: now() }, REPEATS_MS),
    readSender: (inquiry) => readSenderKnowledge(db, context, inquiry, REPEATS_MS),
    stores: createInquiryStores(deps),
    afterwards: async () => {
      // The answer is written in this turn: it must not wait for the code that sends to be loaded.
      await nextTurn();
      deps.settingFaults();
      await sweep(deps, { probe: false });
    },
  };
}

/** Takes an inquiry: checked, kept, answered, and only then sent on. */
const takeInquiry: Handler<ContactDeps> = async (request, deps, { waitUntil }) => {
  const startedAt = deps.now();
  const contentType = request.headers.get("Content-Type") ?? "";
  const type = parsePostType(contentType);
  const submission: replies.Submission = {
    json: replies.wantsJson(request, type === "json"),
    values: {},
    study: null,
    t: deps.locale.t,
    prefix: deps.prefix,
  };
  if (type === null) return replies.wrongType(submission);
  const body = await readRequestBody(request);
  if (!body.ok)
    return body.why === "too-large" ? replies.tooLarge(submission) : replies.unreadable(408, submission);
  const raw = await parseFormBody(type, contentType, body.bytes, ownFieldsOf(deps.contact));
  if (raw === null) return replies.unreadable(400, submission);

  const parsed = parseInquiry(raw, deps.locale.t, deps.contact);
  const { study, origin } = readOrigin(raw, request, deps);
  const { key = "", search = "" } = Object.fromEntries(raw);
  const typed = { ...submission, values: { ...parsed.values, key, search }, study };
  if (!isSameOrigin(request, new URL(deps.site.url).origin, "lenient")) return replies.foreignPost(typed);
  if (!parsed.ok) return replies.invalid(parsed.errors, typed);

  const { secret } = deps.environment.selfTest;
  const isOurs =
    secret !== null &&
    (await isSelfTest(request.headers.get(SELF_TEST_HEADER), { secret, key, now: startedAt }));
  const arrival = { startedAt, raw, inquiry: parsed.inquiry, origin, isOurs };
  const kept = await keep(arrival, deps);
  if (kept === null) return replies.notStored(typed);
  waitUntil(deps.afterwards());
  const see = await suggestFor({ message: parsed.inquiry.message, study: study?.slug, startedAt }, deps);
  return replies.accepted(kept, see, typed, raw.has("file-part"));
};

export const contactRoute = {
  POST: takeInquiry,
  refusal: replies.contactRefusal,
} satisfies Route<ContactDeps>;

/**
 * Where an inquiry came from. The study is the form's, else that of the page's address (`/contact/?study=...`, where no
 * script filled the form), and only one that the build published; page and search are ours alone, from a same-origin Referer.
 */
function readOrigin(raw: RawFormFields, request: Request, { studies, log }: ContactDeps) {
  const page = readPage(request);
  const slug = raw.get("study") || page?.searchParams.get("study");
  const search = normaliseLine(raw.get("search") ?? "").replace(/^\?/, "");
  const study = slug ? findStudyIn(studies, slug, log) : null;
  const origin: Origin = {
    study: study?.slug ?? null,
    page: page === null ? null : normaliseLine(page.pathname).slice(0, LONGEST_PATH),
    search: search === "" || search.length > LONGEST_SEARCH ? null : search,
  };
  return { study, origin };
}

function readPage(request: Request): URL | null {
  const page = readReferer(request);
  // After an error the form is shown at the address of the function, which is no page that a visitor came from.
  return page === null || /^(?:\/[^/]+)?\/api\//.test(page.pathname) ? null : page;
}

/**
 * The page an inquiry is kept with, which also tells the language of its receipt. A form of another language than the first was
 * posted to an address of its own: where no page of it is known, its contact page stands in.
 */
const pageToKeep = ({ page }: Origin, prefix: string): string | null =>
  prefix === "" || page?.startsWith(`${prefix}/`) ? page : `${prefix}/contact/`;

/** Not knowing something beside the words is no reason to lose an inquiry: here and wherever `skipped` is logged. */
function findStudyIn(studies: ContactDeps["studies"], slug: string, log: ContactDeps["log"]) {
  try {
    return studies.find(slug);
  } catch (error) {
    log("skipped", { what: "find-study", error: errorText(error) });
    return null;
  }
}

/** Loads the search engine; the inquiry is kept by then, and the visitor waits no longer for it than there is time. */
async function suggestFor(
  { message, study, startedAt }: { message: string; study: string | undefined; startedAt: Date },
  { studies, now, log }: ContactDeps,
): Promise<string[]> {
  const ms = Math.min(SUGGEST_MS, ANSWER_MS - (now().getTime() - startedAt.getTime()));
  try {
    const suggested = await withDeadline("suggesting studies", Math.max(ms, 0), () =>
      studies.suggest(message, SUGGESTIONS + 1),
    );
    return suggested.filter((slug) => slug !== study).slice(0, SUGGESTIONS);
  } catch (error) {
    log("skipped", { what: "suggest", error: errorText(error) });
    return [];
  }
}

/** The reference of the inquiry, kept; null where no store would have it. */
async function keep(arrival: Arrival, deps: ContactDeps): Promise<string | null> {
  const { stores, now, log } = deps;
  const passedMs = (): number => now().getTime() - arrival.startedAt.getTime();
  const added = await toNewInquiry(arrival, deps);
  const { reference, status, score } = added.record;
  const kept = await storeInquiry(stores, added, { remainingMs: () => ANSWER_MS - passedMs(), log });
  log("inquiry", {
    reference: kept?.reference ?? reference,
    status,
    reasons: score.reasons,
    kept: kept?.place ?? null,
    ms: passedMs(),
  });
  return kept?.reference ?? null;
}

async function toNewInquiry(
  { startedAt, raw, inquiry, origin, isOurs }: Arrival,
  deps: ContactDeps,
): Promise<NewInquiry> {
  const { context } = deps.environment;
  const facts = { context, key: raw.get("key") || null, study: origin.study, receivedAt: startedAt };
  const [{ neighbours, ...names }, messageDigest] = await Promise.all([
    identifyInquiry(inquiry, facts),
    digestMessage(inquiry.message),
  ]);
  const fillMs = parseFillTime(raw.get("elapsed"));
  const [repeats, sender] = await Promise.all([
    repeatsOf(inquiry, { messageDigest, idempotencyKey: names.idempotencyKey }, deps),
    knowledgeOf(inquiry, deps),
  ]);
  const score = scoreInquiry(inquiry, {
    honeypot: HONEYPOTS.some((name) => (raw.get(name) ?? "").trim() !== ""),
    fillMs,
    repeats,
    isBlocked: sender?.isBlocked ?? false,
    isClassifiedSpam: sender !== null && isClassifiedSpam(sender.learnt),
    isWithoutVisit:
      fillMs === null && origin.page === null && origin.study === null && origin.search === null,
  });
  const status = isOurs ? "self-test" : isQuarantined(score) ? "quarantined" : "new";
  const receivedAt = startedAt.toISOString();
  // Only after the score, which asks whether the browser named a page.
  const keptOrigin = { ...origin, page: pageToKeep(origin, deps.prefix) };
  return {
    record: { context, ...names, receivedAt, status, inquiry, origin: keptOrigin, score, messageDigest },
    neighbours,
  };
}

async function repeatsOf(
  { email, message }: Inquiry,
  record: Pick<InquiryRecord, "messageDigest" | "idempotencyKey">,
  deps: ContactDeps,
): Promise<number> {
  const scope = repeatScope(message);
  if (scope === "nobody") return 0;
  const sender = scope === "sender" ? email : null;
  const counting = withDeadline("counting repeats", REPEATS_MS, () =>
    deps.countRepeats({ ...record, sender }),
  );
  return counting.catch((error: unknown) => {
    deps.log("skipped", { what: "count-repeats", error: errorText(error) });
    return 0;
  });
}

/** Null where it cannot be told: the inquiry is then scored as if nothing had been learnt. */
async function knowledgeOf(inquiry: Inquiry, deps: ContactDeps): Promise<SenderKnowledge | null> {
  try {
    return await withDeadline("reading what was learnt", REPEATS_MS, () => deps.readSender(inquiry));
  } catch (error) {
    deps.log("skipped", { what: "learnt-words", error: errorText(error) });
    return null;
  }
}
