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

/** "CTO at TechFlow", "CTO (TechFlow)", "CTO | TechFlow" and "CTO, TechFlow" are two parts. */
function partsOf(text: string): string[] {
  const [name = "", ...rest] = text.split(/\s*(?:,|\||;|\s[-–—/]\s)\s*/u);
  return [name, ...rest.flatMap((part) => part.split(/\s+(?:at|@|bei|chez)\s+/u))]
    .map((part) => part.trim())
    .filter(Boolean);
}

function readRest(rest: string[], client: string | null): { role: string | null; company: string | null } {
  const [only] = rest;
  if (rest.length === 0 || only === undefined) return { role: null, company: null };
  if (rest.length > 1) return { role: rest.slice(0, -1).join(", "), company: rest.at(-1) ?? null };
  const isCompany = only === client || !ROLE.test(only);
  return isCompany ? { role: null, company: only } : { role: only, company: null };
}
