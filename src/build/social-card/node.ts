/** A box in the form Satori lays out: an element of React without React. */
export type Node = { type: string; props: Record<string, unknown> };

type Style = Record<string, string | number | undefined>;

export const box = (style: Style, ...children: (Node | string | null)[]): Node => ({
  type: "div",
  props: { style: { display: "flex", ...style }, children: children.filter((child) => child !== null) },
});

/** A drawing as it stands in the card; `width` and `height` in px. */
export const drawing = (svg: string, width: number, height: number): Node => ({
  type: "img",
  props: { src: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`, width, height },
});
