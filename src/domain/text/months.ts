import { fold } from "./slug.ts";

/** Names of the months, January first, as they are written in the languages agencies write in; folded. */
const NAMES = [
  "january jan januar janner janvier janv enero ene gennaio gen janeiro januari января січня stycznia ledna ocak",
  "february feb februar fevrier fevr febrero febbraio fevereiro fev februari февраля лютого lutego unora subat",
  "march mar marz maerz mars marzo marco maart mrt марта березня marca brezna mart",
  "april apr avril avr abril abr aprile апреля квітня kwietnia dubna nisan",
  "may mai mayo maggio mag maio mei maj мая травня maja kvetna mayis",
  "june jun juni juin junio giugno giu junho июня червня czerwca cervna haziran",
  "july jul juli juillet juil julio luglio lug julho июля липня lipca cervence temmuz",
  "august aug aout agosto ago augustus augusti августа серпня sierpnia srpna agustos",
  "september sep sept septembre septiembre settembre set setembro сентября вересня wrzesnia zari eylul",
  "october oct oktober okt octobre octubre ottobre ott outubro out октября жовтня pazdziernika rijna ekim",
  "november nov novembre noviembre novembro ноября листопада listopada listopadu kasim",
  "december dec dezember dez decembre diciembre dic dicembre dezembro декабря грудня grudnia prosince aralik",
].map((names) => new Set(names.split(" ").map(fold)));

/** 1 to 12, or null where no month is called so. */
export function monthOf(name: string): number | null {
  const month = NAMES.findIndex((names) => names.has(fold(name)));
  return month < 0 ? null : month + 1;
}
