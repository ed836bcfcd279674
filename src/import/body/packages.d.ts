/** Two packages ship no types; this is what the import uses of them. */
declare module "@mixmark-io/domino" {
  type Element = {
    readonly nodeName: string;
    readonly textContent: string | null;
    readonly innerHTML: string;
    outerHTML: string;
    readonly parentNode: Element | null;
    readonly previousSibling: Element | null;
    readonly nextSibling: Element | null;
    getAttribute(name: string): string | null;
    querySelector(selector: string): Element | null;
    querySelectorAll(selector: string): ArrayLike<Element>;
    closest(selector: string): Element | null;
    remove(): void;
  };
  export function createDocument(html: string): Element;
}
declare module "turndown-plugin-gfm" {
  import type TurndownService from "turndown";
  export const gfm: TurndownService.Plugin;
}
