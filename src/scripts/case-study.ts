import "./contact.ts";
import { followReader } from "./contents/follow-reader.ts";
import { startPrintButton } from "./print/print-button.ts";

const contents = document.querySelector<HTMLElement>(".contents-list");
if (contents) followReader(contents);

const printButton = document.querySelector<HTMLButtonElement>(".print-button");
if (printButton) startPrintButton(printButton);
