import type { Scene } from "../explain-yaml.ts";
import { cut, type Slip, slip } from "./slip.ts";

export function findTab({ code, line }: Scene): Slip | null {
  if (code !== "TAB_AS_INDENT" && !/^ *\t/.test(line)) return null;
  return slip(
    "yaml-tab",
    "a tab stands at the start of this line, and YAML allows only spaces there; replace it by spaces",
  );
}

export function findOddSpace({ line }: Scene): Slip | null {
  if (!/^[\w\u00A0\u200B-\u200D\u2060\uFEFF -]*:?[\u00A0\u200B-\u200D\u2060\uFEFF]/.test(line)) return null;
  return slip(
    "yaml-space",
    "an invisible character that is no ordinary space stands at the start of this line or after its colon; type the line again",
  );
}

export function findOddColon({ line }: Scene): Slip | null {
  if (/^\s*[\w-]+：/.test(line)) {
    return slip(
      "yaml-colon",
      `the colon after the field name is a wide one (：); write \`${cut(line.replace(/：\s*/, ": "))}\``,
    );
  }
  if (!/^[\w-]+:[^\s:/]/.test(line)) return null;
  return slip("yaml-colon", `a space is missing after the colon; write \`${cut(line.replace(":", ": "))}\``);
}
