import type { StateCore, Token } from "markdown-it";
import { matchConstruct, type TemplateCode } from "./template-constructs.ts";

const ATTRIBUTE =
  /\s[\w:@-]{1,40}\s*=\s*(?:"[^"<>]*(?:\{\{|\{%)[^"]*"|'[^'<>]*(?:\{\{|\{%)[^']*'|\{\{[^{}]*\}\}|\{[^{}]*\})/g;

/** Takes template code out of addresses, of what stands behind code fences and of an author's HTML. */
export function cleanTemplateCode(state: StateCore): void {
  const toToken = (meta: TemplateCode, map: Token["map"]): Token => {
    const token = new state.Token("template_code", "", 0);
    token.hidden = true;
    token.meta = meta;
    token.map = map;
    return token;
  };
  const withCode = (token: Token): Token[] => [
    token,
    ...cleanHtml(token).map((code) => toToken(code, token.map)),
  ];
  const cleaned: Token[] = [];
  for (const token of state.tokens) {
    if (token.children) {
      if (
        token.children.some(({ attrs }) => attrs?.some(([, value]) => TEMPLATE_ADDRESS.test(String(value))))
      )
        token.children = withoutTemplateAddresses(token.children, toToken);
      if (token.children.some(({ type }) => type === "html_inline"))
        token.children = token.children.flatMap((child) =>
          child.type === "html_inline" ? withCode(child) : [child],
        );
    }
    if (token.children?.some(({ type }) => type === "template_code")) trimEnds(token.children);
    if (token.type === "html_block") cleaned.push(...withCode(token));
    else cleaned.push(token);
    if (token.type === "fence" && !/^[\w+#.:-]*(?:\s|$)/.test(token.info)) token.info = "";
  }
  state.tokens = cleaned;
}

/** `## What we did {#work}` leaves no space behind its words. */
function trimEnds(children: Token[]): void {
  const isShown = ({ type }: Token): boolean => type !== "template_code";
  const [first, last] = [children.find(isShown), children.findLast(isShown)];
  if (first?.type === "text") first.content = first.content.trimStart();
  if (last?.type === "text") last.content = last.content.trimEnd();
}

const TEMPLATE_ADDRESS = /\{\{|\{%|%7B%7B|%7B%25/i;

/** Links and pictures that a definition gives an address of template code: `[pier]: /{{ slug }}/`. */
function withoutTemplateAddresses(
  children: Token[],
  toToken: (meta: TemplateCode, map: Token["map"]) => Token,
): Token[] {
  const dropped: boolean[] = [];
  return children.flatMap((child) => {
    const source = String(child.attrGet("href") ?? child.attrGet("src") ?? "");
    const isTemplate = TEMPLATE_ADDRESS.test(source);
    if (child.type === "link_open") dropped.push(isTemplate);
    if (child.type === "link_close") return dropped.pop() ? [] : [child];
    if (!isTemplate) return [child];
    const language = child.type === "image" ? "picture" : "liquid";
    return [toToken({ language, source: decodeAddress(source), id: null }, null)];
  });
}

const decodeAddress = (source: string): string =>
  source.replace(/%7B/gi, "{").replace(/%7D/gi, "}").replace(/%25/g, "%").replace(/%20/g, " ");

const OPENING = /\{\{|\{%|<%|<\?(?=php|=)|\{\/\*|\[\[(?=\p{L})/u;
const OPEN_TAG = /<[A-Z][\w.]{1,60}(?:\s+[\w:@-]{1,40}=["'{]|\s*$)/;
const CLOSING = /\}\}|%\}|%>|\*\/\}/;

/** Signs of template code that no other end follows: they are shown, and the check says so. `\{{` is meant as it stands. */
export function markUnclosed(state: StateCore): void {
  const withMark = (token: Token, source: string | undefined): Token[] => {
    if (source === undefined) return [token];
    const code = new state.Token("template_code", "", 0);
    code.hidden = true;
    code.meta = { language: "unclosed", source, id: null } satisfies TemplateCode;
    code.map = token.map;
    return [token, code];
  };
  state.tokens = state.tokens.flatMap((token) => {
    if (token.type === "html_block") {
      const { content } = token;
      return withMark(token, findUnclosedSign(content.replace(VERBATIM, "").replaceAll("&lt;", "<"), false));
    }
    if (!token.children?.some(maybeUnclosed)) return [token];
    const isEscaped = token.children.some(({ type }) => type === "text_special");
    token.children = token.children.flatMap((child) =>
      withMark(
        child,
        child.type === "text"
          ? (findUnclosedSign(child.content, isEscaped) ?? OPEN_TAG.exec(child.content)?.[0])
          : undefined,
      ),
    );
    return [token];
  });
}

/** A cheap look at what most texts do not hold. */
const maybeUnclosed = ({ type, content }: Token): boolean =>
  type === "text" && /[{}<]|%>|\[\[|\*\//.test(content);

/** A sign of template code in words that hold none; `isEscaped`: its author took the meaning of an opening one. */
export const findUnclosedSign = (text: string, isEscaped = false): string | undefined =>
  (OPENING.exec(text) ?? (isEscaped ? null : CLOSING.exec(text)))?.[0];

/** Elements whose text is shown as it is written. */
const VERBATIM = /<(pre|code)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;

function cleanHtml(token: Token): TemplateCode[] {
  if (!/[{[]|<[%?]|<\/?[A-Z]|%%|@\*|-\w*[\s>]/.test(token.content)) return [];
  const found: TemplateCode[] = [];
  let kept = "";
  let from = 0;
  for (const { 0: verbatim, index } of token.content.matchAll(VERBATIM)) {
    kept += cleanText(token.content.slice(from, index), found) + verbatim;
    from = index + verbatim.length;
  }
  token.content = kept + cleanText(token.content.slice(from), found);
  return found;
}

/** HTML without template code; what is taken out is put into `found`. */
function cleanText(text: string, found: TemplateCode[]): string {
  const html = text.replace(ATTRIBUTE, (source) => {
    found.push({ language: "liquid", source: source.trim(), id: null });
    return "";
  });
  let kept = "";
  let from = 0;
  for (const { index } of html.matchAll(/[{<[%@!]/g)) {
    if (index < from) continue;
    const match = matchConstruct(html, index);
    if (match === null) continue;
    found.push({ language: match.language, source: match.source, id: match.id });
    kept += html.slice(from, index) + (match.words ? html.slice(...match.words) : "");
    from = match.end;
  }
  return kept + html.slice(from);
}
