/** What the writing of a text asks of a layout. */
const RIGHT_TO_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u;
const WIDE =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u;

/** Which way the first letter of a text reads (Unicode Bidirectional Algorithm, rule P2). */
export function directionOf(text: string): "ltr" | "rtl" {
  const first = /\p{L}/u.exec(text)?.[0] ?? "";
  return RIGHT_TO_LEFT.test(first) ? "rtl" : "ltr";
}

/** How many letters of the Latin script a text is as long as. */
export function lengthOf(text: string): number {
  const characters = [...new Intl.Segmenter().segment(text)];
  return characters.reduce((length, { segment }) => length + (WIDE.test(segment) ? 2 : 1), 0);
}
