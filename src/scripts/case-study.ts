import "./contact.ts";

/** A heading counts as reached once it is in the upper part of the window. */
const UPPER_PART = "0px 0px -70% 0px";

const contents = document.querySelector<HTMLElement>(".contents-list");
if (contents) followReader(contents);

const printButton = document.querySelector<HTMLButtonElement>(".print-button");
if (printButton) startPrintButton(printButton);

/** Marks the link of the section that is being read: the last heading that has come up. */
function followReader(list: HTMLElement): void {
  const links = [...list.querySelectorAll("a")];
  const headings = links.flatMap(
    (link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? [],
  );
  const mark = () => {
    const limit = innerHeight * 0.3 + 1;
    const reached = headings.filter((heading) => heading.getBoundingClientRect().top <= limit).at(-1);
    for (const link of links) {
      const isCurrent = link.hash === `#${reached?.id}`;
      if (isCurrent) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  const observer = new IntersectionObserver(mark, { rootMargin: UPPER_PART });
  for (const heading of headings) observer.observe(heading);
  addEventListener("scrollend", mark);
}

/** Shows the button that prints; without a script there is nothing it could do. */
function startPrintButton(button: HTMLButtonElement): void {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
