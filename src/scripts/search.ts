import { startSearch } from "./search/start.ts";

const form = document.getElementById("finder");

// Where the Navigation API is missing the form and the links work as they stand.
if (form instanceof HTMLFormElement && "navigation" in window) startSearch(form);
