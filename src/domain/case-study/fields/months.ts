import { fold } from "../../slug.ts";

/** Names of the months, January first, as they are written in the languages agencies write in; folded. */
const NAMES = [
  "january jan januar janner janvier janv enero ene gennaio gen janeiro januari",
  "february feb februar fevrier fevr febrero febbraio fevereiro fev februari",
  "march mar marz maerz mars marzo marco maart mrt",
  "april apr avril avr abril abr aprile",
  "may mai mayo maggio mag maio mei maj",
  "june jun juni juin junio giugno giu junho",
  "july jul juli juillet juil julio luglio lug julho",
  "august aug aout agosto ago augustus augusti",
  "september sep sept septembre septiembre settembre set setembro",
  "october oct oktober okt octobre octubre ottobre ott outubro out",
  "november nov novembre noviembre novembro",
  "december dec dezember dez decembre diciembre dic dicembre dezembro",
].map((names) => new Set(names.split(" ")));

/** 1 to 12, or null where no month is called so. */
export function monthOf(name: string): number | null {
  const month = NAMES.findIndex((names) => names.has(fold(name)));
  return month < 0 ? null : month + 1;
}
