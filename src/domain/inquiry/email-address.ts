/** What a local part may not hold when it stands unquoted (RFC 5322 `specials`); everything else is the owner's choice. */
const LOCAL_PART = /^[^\s@<>()[\]\\,;:"]+$/u;

/** A label of a domain name, in any script (RFC 5890 U-labels as well as `xn--`). */
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;

/** Invisible characters that come along when an address is copied from a page or a document. */
const INVISIBLE = /\p{Cf}/gu;

/**
 * The address in what was typed, or null: `mailto:` and angle brackets fall away, full-width signs (`＠`, `。`) become
 * plain ones. Loose on purpose, for a refused address is a lost inquiry: it must only be one address, with a domain that
 * could receive mail. Quoted local parts and address literals are not taken.
 */
export function parseEmailAddress(text: string): string | null {
  const plain = text.normalize("NFKC").replace(INVISIBLE, "").replaceAll("。", ".").trim();
  const address = plain.replace(/^mailto:/i, "").replace(/^<(.*)>$/, "$1");
  const at = address.lastIndexOf("@");
  if (at < 1 || !LOCAL_PART.test(address.slice(0, at))) return null;
  return isMailDomain(address.slice(at + 1)) ? address : null;
}

function isMailDomain(domain: string): boolean {
  const labels = domain.split(".");
  const last = labels.at(-1) ?? "";
  // A last label without a letter is an IP address.
  return labels.length > 1 && domain.length <= 253 && labels.every(isLabel) && /\p{L}/u.test(last);
}

const isLabel = (label: string): boolean => label.length <= 63 && LABEL.test(label);
