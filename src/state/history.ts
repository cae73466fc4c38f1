/**
 * Changes the browser's history, and of the page's address only what is given: the host's base is another matter. Safari takes a
 * hundred changes in thirty seconds, and a page without an origin of its own none: the address then waits.
 *
 * @param state What the entry holds; the host's own is `history.state`, and its router may need it.
 */
export function writeHistory(how: 'pushState' | 'replaceState', state: unknown, address: Partial<Pick<URL, 'search' | 'hash'>> = {}): void {
  try {
    history[how](state, '', Object.assign(new URL(location.href), address));
  } catch {
    // What is asked for and where the reader is hold without it.
  }
}
