import { TRUSTED_TYPES_POLICY } from "../../domain/headers/content-security-policy.ts";

/** The part of Trusted Types used here (W3C); TypeScript's DOM library does not know it yet. */
type HtmlPolicy = { createHTML(html: string): string };
type PolicyFactory = { createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy };

declare global {
  interface Window {
    trustedTypes?: PolicyFactory;
  }
}

const rules: HtmlPolicy = { createHTML: (html) => html };
const policy = window.trustedTypes?.createPolicy(TRUSTED_TYPES_POLICY, rules) ?? rules;

/**
 * A page of our own site as a document; its scripts never run. The policy stays in this file: nothing but the answer of our
 * own server can become HTML.
 */
export async function readPage(response: Response): Promise<Document> {
  if (new URL(response.url).origin !== location.origin) throw new Error(`${response.url} is not ours`);
  return new DOMParser().parseFromString(policy.createHTML(await response.text()), "text/html");
}
