/** A message of ICU MessageFormat as it is kept: text alone, or its parts in their order. It is plain JSON. */
export type Message = string | readonly MessagePart[];

type Cases = Readonly<Record<string, Message>>;

/** `value`: a named place. `plural`, `select`: the name whose value chooses among `cases`. `"#"`: the number of the plural around it. */
export type MessagePart =
  | string
  | { value: string }
  | { plural: string; offset: number; isOrdinal: boolean; cases: Cases }
  | { select: string; cases: Cases }
  | { tag: string; inner: Message }
  | { pound: true };

/** The messages of a language by their key, such as `results.count`. */
export type Messages = Readonly<Record<string, Message>>;

export type MessageArguments = Readonly<Record<string, string | number>>;

/** How a message is written out: what numbers look like, which plural form they take, and what becomes of text and tags. */
export type MessageWriter = {
  formatNumber: (value: number) => string;
  pluralOf: (value: number, isOrdinal: boolean) => string;
  text: (text: string) => string;
  tag: (name: string, inner: string) => string;
};

/**
 * Writes a message with its values.
 * @throws {RangeError} where a value is not given.
 */
export function writeMessage(message: Message, values: MessageArguments, writer: MessageWriter): string {
  return write(message, values, writer, null);
}

function write(
  message: Message,
  values: MessageArguments,
  writer: MessageWriter,
  pound: number | null,
): string {
  if (typeof message === "string") return writer.text(message);
  return message.map((part) => writePart(part, values, writer, pound)).join("");
}

function writePart(
  part: MessagePart,
  values: MessageArguments,
  writer: MessageWriter,
  pound: number | null,
): string {
  if (typeof part === "string") return writer.text(part);
  if ("pound" in part) return writer.text(pound === null ? "#" : writer.formatNumber(pound));
  if ("tag" in part) return writer.tag(part.tag, write(part.inner, values, writer, pound));
  if ("select" in part)
    return write(chooseCase(part.cases, String(givenValue(part.select, values))), values, writer, pound);
  if ("plural" in part) {
    const count = Number(givenValue(part.plural, values));
    const rest = count - part.offset;
    const exact = part.cases[`=${count}`];
    const chosen = exact ?? chooseCase(part.cases, writer.pluralOf(rest, part.isOrdinal));
    return write(chosen, values, writer, rest);
  }
  const value = givenValue(part.value, values);
  return writer.text(typeof value === "number" ? writer.formatNumber(value) : value);
}

function givenValue(name: string, values: MessageArguments): string | number {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) throw new RangeError(`words that name {${name}} are asked for without it`);
  return value;
}

/** Every plural and every selection has the case `other`: the parser refuses those without. */
const chooseCase = (cases: Cases, name: string): Message =>
  (Object.hasOwn(cases, name) ? cases[name] : cases.other) ?? "";
