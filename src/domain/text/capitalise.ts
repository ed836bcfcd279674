/** A name that begins a line: "nightly batch" is "Nightly batch". */
export const capitalise = (text: string): string => {
  const [first = ""] = text;
  return first.toLocaleUpperCase("en") + text.slice(first.length);
};
