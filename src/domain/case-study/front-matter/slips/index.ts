import type { Scene } from "../explain-yaml.ts";
import { findComma, findListOnLine, findOpenBracket, findTextAfterBracket, findTooDeep } from "./brackets.ts";
import { findBody, findDeeperLine, findShiftedLine, findStrayLine } from "./lines.ts";
import {
  findColonInText,
  findEscape,
  findInnerQuote,
  findOpenQuote,
  findReserved,
  findTag,
} from "./quotes.ts";
import type { Slip } from "./slip.ts";
import { findOddColon, findOddSpace, findTab } from "./spaces.ts";

/** What authors get wrong, from the most telling sign to the least: the first that is recognised is said. */
export const SLIPS: ((scene: Scene) => Slip | null)[] = [
  findTab,
  findTooDeep,
  findTag,
  findBody,
  findOddSpace,
  findOddColon,
  findEscape,
  findOpenQuote,
  findInnerQuote,
  findOpenBracket,
  findComma,
  findListOnLine,
  findReserved,
  findTextAfterBracket,
  findColonInText,
  findDeeperLine,
  findStrayLine,
  findShiftedLine,
];
