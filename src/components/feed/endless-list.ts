/**
 * The ARIA feed pattern (https://www.w3.org/WAI/ARIA/apg/patterns/feed/): a list that grows by itself when its end comes into
 * sight, and whose articles are walked by Page Up and Page Down, left by Control + Home and Control + End.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How near the end may come, in CSS pixels, before more is shown. */
const NEAR = '400px';

export class EndlessList implements ReactiveController {
  readonly #watch = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && void this.extend(), { rootMargin: NEAR });

  /**
   * @param extend Shows more, if there is more.
   */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly extend: () => Promise<void>,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    // Observing anew asks again whether the end is in sight, also when it has not moved; what was seen of the old end is forgotten.
    this.#watch.disconnect();
    this.#watch.takeRecords();
    const end = this.#query('.end');
    if (end) this.#watch.observe(end);
  }

  hostDisconnected(): void {
    this.#watch.disconnect();
  }

  /** Acts on the keys of the pattern; all others are left to the page. */
  moveByKey = (event: KeyboardEvent): void => {
    const article = (event.target as Element).closest('[role=article]');
    if (!article || event.shiftKey || event.altKey || event.metaKey) return;
    const position = Number(article.getAttribute('aria-posinset'));
    if (event.ctrlKey && event.key === 'End') this.leave('after');
    else if (event.ctrlKey && event.key === 'Home') this.leave('before');
    else if (!event.ctrlKey && event.key === 'PageDown') void this.#focusArticle(position + 1);
    else if (!event.ctrlKey && event.key === 'PageUp') void this.#focusArticle(position - 1);
    else return;
    event.preventDefault();
  };

  /** Moves the focus to the first stop after the list, or to the last one before it. */
  leave = (to: 'after' | 'before'): void => {
    const stop = to === 'before' ? this.#query('.aside') : (this.#query('.foot a') ?? this.#query('.foot'));
    stop?.focus();
  };

  async #focusArticle(position: number): Promise<void> {
    const find = () => this.#query(`[aria-posinset="${position}"]`);
    if (!find()) await this.extend();
    find()?.focus();
  }

  #query(selector: string): HTMLElement | null | undefined {
    return this.host.shadowRoot?.querySelector<HTMLElement>(selector);
  }
}
