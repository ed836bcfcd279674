import "./contact.ts";
import { followReader } from "./contents/follow-reader.ts";

const contents = document.querySelector<HTMLElement>(".contents-list");
if (contents) followReader(contents);
