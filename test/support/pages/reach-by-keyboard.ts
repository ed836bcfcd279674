import type { Page } from "playwright-core";

/** What the Tab key reaches, in order, and what shows no mark when it has the focus or lies outside the window. */
export type KeyboardWalk = { reached: number; reachable: number; unmarked: string[]; hidden: string[] };

/** Walks a page from its start by Tab. Runs in the page as text, since tests are compiled without the types of the browser. */
export async function walkByKeyboard(page: Page): Promise<KeyboardWalk> {
  const reachable = await page.evaluate<number>(`(${startWalk})()`);
  for (let count = 0; count < reachable; count++) await page.keyboard.press("Tab");
  const stops = await page.evaluate<{ name: string; isMarked: boolean; isInView: boolean }[]>("window.stops");
  return {
    reached: stops.length,
    reachable,
    unmarked: stops.filter(({ isMarked }) => !isMarked).map(({ name }) => name),
    hidden: stops.filter(({ isInView }) => !isInView).map(({ name }) => name),
  };
}

const countReachable = `() => {
  const candidates = document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]');
  const radios = new Set();
  return [...candidates].filter((element) => {
    if (element.disabled || element.tabIndex < 0 || !element.checkVisibility()) return false;
    if (element.type !== "radio") return true;
    const isFirst = !radios.has(element.name);
    radios.add(element.name);
    return isFirst;
  }).length;
}`;

const describeFocus = `() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    name: element.tagName + " " + (element.textContent || element.name || "").trim().slice(0, 40),
    isMarked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    isInView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}`;

/**
 * When the key comes up again, what it led to has the focus and is scrolled into view. The walk begins at the body: where something only
 * lost the focus, as at the end of a walk before, the next Tab would go on from there.
 */
const startWalk = `() => {
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
  window.scrollTo(0, 0);
  window.stops = [];
  window.walk?.abort();
  window.walk = new AbortController();
  const note = () => {
    const stop = (${describeFocus})();
    if (stop) window.stops.push(stop);
  };
  window.addEventListener("keyup", note, { capture: true, signal: window.walk.signal });
  return (${countReachable})();
}`;
