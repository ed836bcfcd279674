import type { Assets } from "../../domain/build-manifest.ts";
import { RETENTION } from "../../domain/retention.ts";
import type { Edition } from "../editions.ts";
import { contactForm } from "./studies.ts";

/** What every page of a language is given. */
export const sharedData = ({ casebook, translations }: Edition, assets: Assets) => ({
  site: casebook.site,
  contact: casebook.contact,
  build: casebook.build,
  assets,
  unpublished: casebook.unpublished,
  homeText: casebook.homeText,
  broken: casebook.broken,
  translations: Object.fromEntries(translations),
  languages: translations.get("/") ?? [],
  form: contactForm(),
  retention: RETENTION,
});
