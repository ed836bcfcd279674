import type { Config } from "@netlify/functions";
import { answerSearch } from "../netlify/search.ts";

export default answerSearch;

export const config: Config = { path: ["/search", "/api/search"] };
