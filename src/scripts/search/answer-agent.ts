declare global {
  /** WebMCP, declarative: a form that an agent filled in and sent. */
  interface SubmitEvent {
    readonly agentInvoked?: boolean;
    respondWith?(answer: Promise<unknown>): void;
  }
}

/** Hands an agent that asked the question at `url` what was found, as the search gives it to programs. */
export function answerAgent(event: SubmitEvent, url: string): void {
  if (!event.agentInvoked) return;
  const { search } = new URL(url, location.href);
  event.respondWith?.(fetch(`/api/search${search}`).then((response) => response.json()));
}
