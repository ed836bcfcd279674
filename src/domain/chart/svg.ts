import { escapeXml } from "../text/escape-xml.ts";

type Attributes = Record<string, string | number | undefined>;

/** An SVG element as markup; `content` is markup already. */
export function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export const textAt = (attributes: Attributes, words: string): string =>
  element("text", attributes, escapeXml(words));

/** A place across a chart: charts are as wide as their column, so that their text keeps its size. */
export const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;
