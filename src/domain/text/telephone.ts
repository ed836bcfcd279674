/** "+44 (0)20 7946 0182 ext. 5" as telephones dial it: "tel:+442079460182;ext=5" (RFC 3966). */
export function telephoneLink(telephone: string): string {
  const [, number = telephone, extension] =
    /^(.{0,60}\d.{0,20}?)\s{0,5}(?:ext(?:ension)?\.?|x|#)\s{0,5}(\d{1,15})$/i.exec(telephone) ?? [];
  const international = number.trim().replace(/^(\+.*?)\(0\)/, "$1");
  const digits = international.replace(/\D/g, "");
  return `tel:${international.startsWith("+") ? "+" : ""}${digits}${extension === undefined ? "" : `;ext=${extension}`}`;
}
