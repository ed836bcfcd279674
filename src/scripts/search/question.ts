import { LIST_URL } from "../../domain/landing.ts";

/** The address of what the form asks, in canonical order: its controls stand in that order, values follow the alphabet. */
export function questionUrl(form: HTMLFormElement): string {
  const data = new FormData(form);
  const parameters = new URLSearchParams();
  for (const name of new Set(data.keys())) {
    for (const value of data.getAll(name).map(trim).sort()) if (value) parameters.append(name, value);
  }
  return parameters.size === 0 ? LIST_URL : `/search?${parameters}`;
}

/** Whether an address is a list this page can show in its place. */
export const asksHere = ({ origin, pathname }: URL): boolean =>
  origin === location.origin &&
  (pathname === "/search" || /^\/case-studies\/(?:page\/\d+\/)?$/.test(pathname));

const trim = (value: FormDataEntryValue): string => String(value).trim();
