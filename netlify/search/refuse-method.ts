import { htmlResponse, problemResponse } from "../respond.ts";

export type RenderPage = (template: string, data: Record<string, unknown>) => string;

const TITLE = "This address only answers questions";
const DETAIL = "Ask with GET or HEAD; the question stands in the address.";
const ALLOW = { Allow: "GET, HEAD" };

/** 405 with Allow (RFC 9110, 15.5.6). OPTIONS is among them: no other site's script may read our answers. */
export const refuseMethod = (asData: boolean, renderPage: RenderPage): Response =>
  asData
    ? problemResponse({ status: 405, title: TITLE, detail: DETAIL }, ALLOW)
    : htmlResponse(renderPage("pages/message.njk", { title: TITLE, paragraphs: [DETAIL] }), {
        kind: "private",
        status: 405,
        headers: ALLOW,
      });
