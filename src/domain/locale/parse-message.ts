import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import type { Message, MessagePart } from "./message.ts";

/** What a message asks to be given: by name, a number where a plural form depends on it. */
export type MessagePlaces = Map<string, "number" | "text">;

/**
 * Reads a message of ICU MessageFormat (unicode-org.github.io/icu, "Formatting Messages"). For the build alone: functions are given
 * what it returns.
 * @throws {Error} where the text is no such message, or uses a part that pages have no use for.
 */
export function parseMessage(text: string): Message {
  return toMessage(parse(text, { requiresOtherClause: true }));
}

function toMessage(elements: readonly MessageFormatElement[]): Message {
  const parts = elements.map(toPart);
  if (parts.length === 0) return "";
  const [first] = parts;
  return parts.length === 1 && typeof first === "string" ? first : parts;
}

function toPart(element: MessageFormatElement): MessagePart {
  switch (element.type) {
    case TYPE.literal:
      return element.value;
    case TYPE.argument:
      return { value: element.value };
    case TYPE.number:
      if (element.style) throw new Error(`{${element.value}} must have no style; write {${element.value}}`);
      return { value: element.value };
    case TYPE.plural:
      return {
        plural: element.value,
        offset: element.offset,
        isOrdinal: element.pluralType === "ordinal",
        cases: toCases(element.options),
      };
    case TYPE.select:
      return { select: element.value, cases: toCases(element.options) };
    case TYPE.pound:
      return { pound: true };
    case TYPE.tag:
      return { tag: element.value, inner: toMessage(element.children) };
    default:
      throw new Error(`{${element.value}} is a date or a time; name it alone, as in {${element.value}}`);
  }
}

const toCases = (options: Record<string, { value: MessageFormatElement[] }>): Record<string, Message> =>
  Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, toMessage(value)]));

/** The places of a message, in their order. */
export function placesOf(message: Message, places: MessagePlaces = new Map()): MessagePlaces {
  if (typeof message === "string") return places;
  for (const part of message) {
    if (typeof part === "string" || "pound" in part) continue;
    if ("tag" in part) placesOf(part.inner, places);
    else if ("value" in part) places.set(part.value, places.get(part.value) ?? "text");
    else {
      if ("plural" in part) places.set(part.plural, "number");
      else places.set(part.select, places.get(part.select) ?? "text");
      for (const inner of Object.values(part.cases)) placesOf(inner, places);
    }
  }
  return places;
}

/** The names of the tags of a message. */
export function tagsOf(message: Message): Set<string> {
  if (typeof message === "string") return new Set();
  return new Set(
    message.flatMap((part) => {
      if (typeof part === "string" || "pound" in part || "value" in part) return [];
      if ("tag" in part) return [part.tag, ...tagsOf(part.inner)];
      return Object.values(part.cases).flatMap((inner) => [...tagsOf(inner)]);
    }),
  );
}
