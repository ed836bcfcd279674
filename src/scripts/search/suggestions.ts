/** What the server says a question may be on its way to; the text of each is shown as text. */
type Answer = { suggestions: { text: string; kind: string; url: string; language?: string }[] };

const PAUSE_MS = 120;
const LEAST_LETTERS = 2;

/**
 * Shows under the field for words what may be meant, as a combobox with a list box (WAI-ARIA Authoring Practices 1.2, "Editable Combobox
 * With List Autocomplete"). Without this script the field is a field. `clear` is asked where Escape has emptied it.
 */
export function suggestUnder(field: HTMLInputElement, clear: () => void): void {
  const list = document.createElement("ul");
  list.id = `${field.id}-suggestions`;
  list.className = "suggestions";
  list.role = "listbox";
  list.ariaLabel = field.dataset.suggestions ?? "";
  list.hidden = true;
  field.role = "combobox";
  field.ariaAutoComplete = "list";
  field.setAttribute("aria-controls", list.id);
  field.ariaExpanded = "false";
  field.after(list);

  let pause: ReturnType<typeof setTimeout> | undefined;
  let asking = new AbortController();
  let active = -1;
  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>("[role=option]")];

  const activate = (number: number): void => {
    const all = options();
    active = number;
    for (const [at, option] of all.entries()) option.ariaSelected = String(at === number);
    const current = all[number];
    if (current) {
      field.setAttribute("aria-activedescendant", current.id);
      current.scrollIntoView({ block: "nearest" });
    } else field.removeAttribute("aria-activedescendant");
  };
  const close = (): void => {
    clearTimeout(pause);
    asking.abort();
    list.hidden = true;
    field.ariaExpanded = "false";
    activate(-1);
  };
  const open = ({ suggestions }: Answer): void => {
    list.replaceChildren(...suggestions.map((suggestion, at) => toOption(`${list.id}-${at}`, suggestion)));
    list.hidden = suggestions.length === 0;
    field.ariaExpanded = String(!list.hidden);
    activate(-1);
  };
  const ask = async (): Promise<void> => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    try {
      const response = await fetch(
        new URL(`api/suggest?${new URLSearchParams({ q: field.value.trim() })}`, field.form?.action),
        {
          signal,
        },
      );
      if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
      const answer: Answer = await response.json();
      if (!signal.aborted && document.activeElement === field) open(answer);
    } catch {
      // Nothing is suggested where the search does not answer, least of all for words of before; the field works as it stands.
      if (!signal.aborted) close();
    }
  };
  const isEnough = (): boolean => field.value.trim().length >= LEAST_LETTERS;
  // What was chosen was chosen for the words of before.
  const typed = (): void => {
    clearTimeout(pause);
    activate(-1);
    if (isEnough()) pause = setTimeout(ask, PAUSE_MS);
    else close();
  };

  field.addEventListener("input", (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) typed();
  });
  // What an input method wrote is one word when it is done; no input event need follow.
  field.addEventListener("compositionend", typed);
  field.addEventListener("keydown", (event) => {
    // Its keys are those of the input method until then.
    if (event.isComposing) return;
    const count = list.hidden ? 0 : options().length;
    if (["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) {
      activate(-1);
      return;
    }
    if (event.key === "ArrowDown" && count === 0 && isEnough()) {
      void ask();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count > 0) {
      // From the field itself, -1, to the first or the last, and round.
      const step = event.key === "ArrowDown" ? 1 : -1;
      activate(((active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Enter" && active >= 0) {
      location.assign(options()[active]?.dataset.url ?? "");
    } else if (event.key === "Escape") {
      if (count > 0) close();
      else if (field.value !== "") {
        field.value = "";
        clear();
      }
    } else {
      if (event.key === "Enter" || event.key === "Tab") close();
      return;
    }
    event.preventDefault();
  });
  field.addEventListener("blur", close);
  // The field keeps the focus while an option is pressed.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target instanceof Element ? target.closest<HTMLElement>("[role=option]") : null;
    if (option?.dataset.url) location.assign(option.dataset.url);
  });
}

function toOption(id: string, { text, kind, url, language }: Answer["suggestions"][number]): HTMLElement {
  const option = document.createElement("li");
  option.id = id;
  option.role = "option";
  option.ariaSelected = "false";
  option.dataset.url = url;
  const label = document.createElement("span");
  label.textContent = text;
  label.dir = "auto";
  if (language !== undefined) label.lang = language;
  const note = document.createElement("span");
  note.className = "suggestion-kind";
  note.textContent = kind;
  option.append(label, " ", note);
  return option;
}

/** Where a visitor's choice is kept that "/" leads nowhere: "off", or nothing. */
const SHORTCUT = "search-shortcut";

/**
 * "/" leads to the field for words, unless something is being written. The box under the field switches it off, and is
 * remembered by this browser: who speaks to a computer presses such keys unawares (WCAG 2.2, 2.1.4).
 */
export function focusBySlash(field: HTMLInputElement): void {
  const box = document.getElementById("shortcut");
  if (!(box instanceof HTMLInputElement)) return;
  box.checked = readChoice() !== "off";
  box.parentElement?.setAttribute("data-live", "");
  const announce = (): void => {
    if (box.checked) field.setAttribute("aria-keyshortcuts", "/");
    else field.removeAttribute("aria-keyshortcuts");
  };
  announce();
  box.addEventListener("change", () => {
    announce();
    storeChoice(box.checked ? null : "off");
  });
  document.addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const isWriting =
      target instanceof HTMLElement &&
      (target.isContentEditable ||
        target.closest("input:not([type=checkbox], [type=radio]), textarea, select"));
    if (!box.checked || key !== "/" || ctrlKey || metaKey || altKey || event.isComposing || isWriting) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

/** Null too where the browser lets no site keep anything. */
function readChoice(): string | null {
  try {
    return localStorage.getItem(SHORTCUT);
  } catch {
    return null;
  }
}

function storeChoice(choice: string | null): void {
  try {
    if (choice === null) localStorage.removeItem(SHORTCUT);
    else localStorage.setItem(SHORTCUT, choice);
  } catch {
    // The choice holds for this page.
  }
}
