const FEW_DIGITS = /^(-?\d{1,3})(\d{3})?(\.\d{1,2})?$/;

/**
 * A number below a million, with two digits behind the point at most, as English writes it: "12,900", "0.05", "-4.5"; null for others. Without
 * `Intl.NumberFormat`, the first of which takes a process nine milliseconds to make.
 */
export function writeEnglishNumber(value: number): string | null {
  const [, first = "", thousands, decimals = ""] = FEW_DIGITS.exec(String(value)) ?? [];
  if (first === "") return null;
  return first + (thousands === undefined ? "" : `,${thousands}`) + decimals;
}
