/** Crockford's Base32: no I, L, O or U, so a reference survives being read out on the telephone. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 12;
const PATTERN = new RegExp(`^[${ALPHABET}]{4}-[${ALPHABET}]{4}-[${ALPHABET}]{4}$`);

/** `7K3M-9QXP-2RTV`: the low five bits of the first twelve bytes of a hash, 60 bits in all. */
export function toReference(hash: Uint8Array): string {
  const letters = Array.from(hash.subarray(0, LENGTH), (byte) =>
    ALPHABET.charAt(byte % ALPHABET.length),
  ).join("");
  return letters.replace(/(.{4})(?=.)/g, "$1-");
}

export const isReference = (text: string): boolean => PATTERN.test(text);
