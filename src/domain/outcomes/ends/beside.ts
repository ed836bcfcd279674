import type { StatedChange } from "../changes/stated-change.ts";
import { wordsOf } from "../word-lists.ts";
import type { Ends } from "./ends.ts";

/** Words that may stand between the ends and a change of the same metric: ", which is an improvement of". */
const LINKS = new Set(
  wordsOf(`a an the or by delta change i.e that that's that’s this which is was means meant representing represents meaning equivalent equal equals
    equating amounting amounts working works out thus so for with making makes resulting in improvement improvements drop
    reduction increase growth gain rise saving reducing it them cutting being overall total net relative to of at about
    eine ein das entspricht ist soit est es decir lo que supone un une una`),
);

/** True where a change stands beside the ends, so that both tell of one metric. `next`: the ends that follow. */
export function isBeside(text: string, ends: Ends, change: StatedChange, next: Ends | undefined): boolean {
  if (change.start < ends.end && ends.start < change.end) return true;
  if (change.end <= ends.start) {
    const between = text.slice(change.end, ends.start);
    return (
      between.length <= 60 &&
      !/[\ue000.;]|\b(?:and|while|but|which means|meaning|because|so)\b/i.test(between)
    );
  }
  if (next && next.start < change.start) return false;
  // "after: 272 s (4.5 min), 36 % faster": what brackets hold is told besides.
  const between = text.slice(ends.end, change.start).replace(/\([^()]*\)/g, "");
  const opensBracket = /^(?:\s*[–—:]|[^\ue000;.,:()]{0,30}\()\s*[^\ue000;.,]{0,20}$/.test(between);
  return (
    opensBracket || wordsOf(between.replace(/[,;:()–—=-]|\.(?=\s)/g, " ")).every((word) => LINKS.has(word))
  );
}
