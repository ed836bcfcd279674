import type { DeployContext } from "../../src/domain/deploy-context.ts";
import {
  digestMessage,
  type Inquiry,
  type InquiryRecord,
  identify,
  isQuarantined,
  type Origin,
  parseFillTime,
  parseInquiry,
  type RawFields,
  scoreInquiry,
} from "../../src/domain/inquiry/index.ts";
import type { Answer } from "../answer.ts";
import { withDeadline } from "../deadline.ts";
import { errorText, type Log } from "../log.ts";
import * as answers from "./answers.ts";
import { type Candidate, type Keeper, keepInquiry } from "./keep.ts";
import { readBody } from "./read-body.ts";
import { parsePostType, readFields } from "./read-fields.ts";
import { type FindStudy, readOrigin, type Study } from "./read-origin.ts";
import { isSameOrigin } from "./same-origin.ts";

/** Everything the handler touches beside the request. */
export type ContactWorld = {
  context: DeployContext;
  /** Origin of the production site. */
  siteOrigin: string;
  now: () => Date;
  log: Log;
  findStudy: FindStudy;
  /** Slugs of the studies that fit a message best. */
  suggestStudies: (message: string) => string[];
  /** How often a message came in the last day. */
  countRepeats: (record: Pick<InquiryRecord, "messageDigest" | "idempotencyKey">) => Promise<number>;
  /** In the order they are tried. */
  keepers: readonly Keeper[];
  /** What is done once the visitor has an answer: sending. */
  afterwards: () => Promise<void>;
};

/** No answer comes later; the platform's own time and the network's are in the difference to ten seconds. */
const ANSWER_MS = 9_500;
export const REPEATS_MS = 500;
const SUGGESTIONS = 2;

type Arrival = { startedAt: Date; raw: RawFields; inquiry: Inquiry; origin: Origin };

/** Takes an inquiry: checked, kept, answered, and only then sent on. */
export function createContactHandler(world: ContactWorld) {
  return async (request: Request, waitUntil: (work: Promise<void>) => void): Promise<Answer> => {
    const startedAt = world.now();
    if (request.method !== "POST") return answers.wrongMethod;
    const contentType = request.headers.get("Content-Type") ?? "";
    const type = parsePostType(contentType);
    const asked: answers.Asked = {
      json: answers.wantsJson(request, type === "json"),
      values: {},
      study: null,
    };
    if (type === null) return answers.wrongType(asked);
    const body = await readBody(request);
    if (!body.ok) return body.why === "too-large" ? answers.tooLarge(asked) : answers.unreadable(408, asked);
    const raw = await readFields(type, contentType, body.bytes);
    if (raw === null) return answers.unreadable(400, asked);

    const parsed = parseInquiry(raw);
    const { study, origin } = readOrigin(raw, request, findStudy);
    const { key = "", search = "" } = Object.fromEntries(raw);
    const typed = { ...asked, values: { ...parsed.values, key, search }, study };
    if (!isSameOrigin(request, world.siteOrigin)) return answers.foreignPost(typed);
    if (!parsed.ok) return answers.invalid(parsed.errors, typed);

    const kept = await take({ startedAt, raw, inquiry: parsed.inquiry, origin });
    if (kept === null) return answers.notKept(typed);
    waitUntil(world.afterwards());
    return answers.accepted(kept, suggestFor(parsed.inquiry.message, study?.slug), typed);
  };

  function findStudy(slug: string): Study | null {
    return attempt("find-study", () => world.findStudy(slug), null);
  }

  /** The reference of the inquiry, kept; null where no place would have it. */
  async function take(arrival: Arrival): Promise<string | null> {
    const remainingMs = (): number => ANSWER_MS - (world.now().getTime() - arrival.startedAt.getTime());
    const candidate = await toCandidate(arrival);
    const { reference, status, score } = candidate.record;
    const kept = await keepInquiry(world.keepers, candidate, { remainingMs, log: world.log });
    world.log("inquiry", {
      reference: kept?.reference ?? reference,
      status,
      reasons: score.reasons,
      kept: kept?.place ?? null,
      ms: world.now().getTime() - arrival.startedAt.getTime(),
    });
    return kept?.reference ?? null;
  }

  async function toCandidate({ startedAt, raw, inquiry, origin }: Arrival): Promise<Candidate> {
    const { context } = world;
    const facts = { context, key: raw.get("key") || null, study: origin.study, receivedAt: startedAt };
    const [{ neighbours, ...names }, messageDigest] = await Promise.all([
      identify(inquiry, facts),
      digestMessage(inquiry.message),
    ]);
    const score = scoreInquiry(inquiry, {
      honeypot: (raw.get("website") ?? "").trim() !== "",
      fillMs: parseFillTime(raw.get("elapsed")),
      repeats: await repeatsOf({ messageDigest, idempotencyKey: names.idempotencyKey }),
    });
    const status = isQuarantined(score) ? "quarantined" : "new";
    const receivedAt = startedAt.toISOString();
    return {
      record: { context, ...names, receivedAt, status, inquiry, origin, score, messageDigest },
      neighbours,
    };
  }

  function suggestFor(message: string, study: string | undefined): string[] {
    const slugs = attempt("suggest", () => world.suggestStudies(message), []);
    return slugs.filter((slug) => slug !== study).slice(0, SUGGESTIONS);
  }

  /** Not knowing something beside the words is no reason to lose an inquiry. */
  function attempt<T>(what: string, work: () => T, instead: T): T {
    try {
      return work();
    } catch (error) {
      world.log("skipped", { what, error: errorText(error) });
      return instead;
    }
  }

  async function repeatsOf(record: Pick<InquiryRecord, "messageDigest" | "idempotencyKey">): Promise<number> {
    const counting = withDeadline("counting repeats", REPEATS_MS, () => world.countRepeats(record));
    return counting.catch((error: unknown) => {
      world.log("skipped", { what: "count-repeats", error: errorText(error) });
      return 0;
    });
  }
}
