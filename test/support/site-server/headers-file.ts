/** Rules of a `_headers` file, in order. */
export type HeaderRule = { path: string; headers: [name: string, value: string][] };

export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split("\n")) {
    if (line.startsWith("/")) rules.push({ path: line.trim(), headers: [] });
    else if (line.includes(":")) {
      const [name = "", ...value] = line.split(":");
      rules.at(-1)?.headers.push([name.trim(), value.join(":").trim()]);
    }
  }
  return rules;
}

/** All headers for a path; a name that two rules set is an error here, since Netlify does not say which one wins. */
export function headersFor(rules: HeaderRule[], path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const rule of rules.filter((candidate) => matches(candidate.path, path))) {
    for (const [name, value] of rule.headers) {
      if (name in headers) throw new Error(`_headers sets ${name} twice for ${path}`);
      headers[name] = value;
    }
  }
  return headers;
}

const matches = (pattern: string, path: string): boolean =>
  pattern.endsWith("/*")
    ? path.startsWith(pattern.slice(0, -1)) || path === pattern.slice(0, -2)
    : path === pattern;
