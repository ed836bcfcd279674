/** Who said it: "Mike Chen, CTO, TechFlow Commerce". */
export type Attribution = { person: string; role: string | null; company: string | null };

const DASH = /^\s*(?:[-–—―~]|by\s)\s*/u;
const ROLE =
  /\b(?:chief|c[a-z]o|vp|vice|president|head|director|manager|lead|leader|engineer|developer|architect|designer|editor|founder|co-founder|owner|partner|officer|coordinator|specialist|analyst|scientist|professor|teacher|planner|driver|consultant|product|operations|marketing|technology|engineering|leiter(?:in)?|teamleiter(?:in)?|abteilungsleiter(?:in)?|geschaftsfuhrer(?:in)?|geschäftsführer(?:in)?|directeur|directrice|responsable|directora?|jef[ea]|gerente|responsabile|direttore|direttrice)\b/iu;
const LONGEST = 160;

export const hasDash = (line: string): boolean => DASH.test(line);

/** Reads a line under a quote; null where it names nobody. `client` tells a company from a role. */
export function readAttribution(line: string, client: string | null): Attribution | null {
  const text = line
    .replace(DASH, "")
    .replace(/^[*_\s]+|[*_\s.]+$/g, "")
    .trim();
  if (text === "" || text.length > LONGEST || /[!?:;]/.test(text)) return null;
  const [first = "", ...rest] = partsOf(text);
  if (!/^\p{Lu}|^\p{Lo}/u.test(first) || first.split(" ").length > 7) return null;
  return { person: first, ...readRest(rest, client) };
}

/** "CTO at TechFlow", "CTO | TechFlow" and "CTO, TechFlow" are two parts; "Mike Chen (CTO)" are two as well. */
function partsOf(text: string): string[] {
  const open = text.replace(/\s*\(([^()]*)\)/, (all, inner: string) =>
    ROLE.test(inner) ? `, ${inner}` : all,
  );
  const [name = "", ...rest] = open.split(/\s*(?:,|\||;|\s[-–—/]\s)\s*/u);
  return [name, ...rest.flatMap((part) => part.split(/\s+(?:at|@|bei|chez)\s+/iu))]
    .map((part) => part.trim())
    .filter(Boolean);
}

function readRest(rest: string[], client: string | null): Omit<Attribution, "person"> {
  const last = rest.at(-1);
  if (last === undefined) return { role: null, company: null };
  if (rest.length > 1) return { role: rest.slice(0, -1).join(", "), company: last };
  const ending = client === null ? -1 : last.toLowerCase().lastIndexOf(` of ${client.toLowerCase()}`);
  if (ending > 0) return { role: last.slice(0, ending), company: last.slice(ending + " of ".length) };
  const isCompany = last === client || !ROLE.test(last);
  return isCompany ? { role: null, company: last } : { role: last, company: null };
}
