/** Shows the button that prints; without a script there is nothing it could do. */
export function startPrintButton(button: HTMLButtonElement): void {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
