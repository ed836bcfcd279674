/**
 * The score MDN's HTTP Observatory would give an HTTPS site that redirects from HTTP and sets no cookies: its published
 * table of modifiers (developer.mozilla.org/en-US/observatory/docs/tests_and_scoring), for the answers this site can give.
 * Extra credit counts from 90 points up.
 */
export function observatoryScore(headers: Headers, html: string): number {
  const modifiers = [
    scoreOfPolicy(headers.get("content-security-policy")),
    headers.has("set-cookie") ? -20 : 0,
    headers.get("access-control-allow-origin") === null ? 0 : -50,
    scoreOfReferrer(headers.get("referrer-policy")),
    scoreOfTransport(headers.get("strict-transport-security")),
    scoreOfIntegrity(html),
    headers.get("x-content-type-options") === "nosniff" ? 0 : -5,
    scoreOfFraming(headers.get("content-security-policy")),
    headers.get("cross-origin-resource-policy") === "same-origin" ? 10 : 0,
  ];
  const penalties = modifiers.filter((modifier) => modifier < 0);
  const base = 100 + sum(penalties);
  return base >= 90 ? base + sum(modifiers.filter((modifier) => modifier > 0)) : base;
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

function directivesOf(policy: string): Map<string, string[]> {
  return new Map(
    policy.split(";").map((directive) => {
      const [name = "", ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

function scoreOfPolicy(policy: string | null): number {
  if (policy === null) return -25;
  const directives = directivesOf(policy);
  const scripts = directives.get("script-src") ?? directives.get("default-src") ?? ["*"];
  if (scripts.some((source) => /'unsafe-inline'|^data:|^https?:$|^\*$/.test(source))) return -20;
  if (scripts.includes("'unsafe-eval'")) return -10;
  const styles = directives.get("style-src") ?? directives.get("default-src") ?? ["*"];
  if (styles.some((source) => /'unsafe-inline'|^data:|^https?:$|^\*$/.test(source))) return 0;
  const isClosed = directives.get("default-src")?.join() === "'none'";
  const keepsForms = ["'none'", "'self'"].includes(directives.get("form-action")?.join() ?? "");
  const keepsBase = ["'none'", "'self'"].includes(directives.get("base-uri")?.join() ?? "");
  return isClosed && keepsForms && keepsBase ? 10 : 5;
}

function scoreOfReferrer(policy: string | null): number {
  const isPrivate = ["no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"];
  return policy === null ? 0 : isPrivate.includes(policy) ? 5 : -5;
}

const SIX_MONTHS = 15_768_000;

function scoreOfTransport(value: string | null): number {
  if (value === null) return -20;
  return Number(/max-age=(\d+)/.exec(value)?.[1] ?? 0) >= SIX_MONTHS ? 0 : -10;
}

/** Scripts of our own origin: five points where every one of them states its hash, none where there is no script. */
function scoreOfIntegrity(html: string): number {
  const scripts = html.match(/<script\b[^>]*\bsrc=[^>]*>/g) ?? [];
  if (scripts.some((script) => /src="(?:https?:)?\/\//.test(script) && !/integrity=/.test(script))) return -5;
  return scripts.length > 0 && scripts.every((script) => /integrity="sha(256|384|512)-/.test(script)) ? 5 : 0;
}

const scoreOfFraming = (policy: string | null): number =>
  policy !== null && directivesOf(policy).get("frame-ancestors")?.join() === "'none'" ? 5 : -20;
