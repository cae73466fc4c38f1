/**
 * Quotes that become widgets: what is left where an author's tags and scripts are taken out, on a page that has the script.
 *
 *     <blockquote class="undersigned" data-case="ID" data-variant="compact" cite="PERMALINK">…</blockquote>
 *
 * A `blockquote`, `div` or `figure` of the class `undersigned` asks for a widget by `data-feed`, `data-case`, `data-timeline` or
 * `data-search`, or by its `cite` or first link where that leads to a case. The value is the id of a case (of several for a feed).
 * Without the class it is found when it names a case that the archive has. Options are the widget's attributes as `data-*`.
 *
 * The quote stays as it is until the archive is there and has the case, and for good when it has not. Then it stands inside the
 * widget, as its fallback.
 */
import type { Archive } from '../archive/archive.js';

/** An archive that is shared with the widgets of the page. */
export type LendArchive = (src: string) => { readonly archive: Promise<Archive>; release(): void };

/** Upgrades the placeholders in a document, an element or a shadow root; settles when all that can be upgraded now are. */
export type Scan = (root: ParentNode) => Promise<void>;

const TAGS = { feed: 'statement-feed', timeline: 'case-timeline', search: 'statement-search', case: 'case-card' };
const MARKS = Object.keys(TAGS) as (keyof typeof TAGS)[];
const PLACEHOLDERS = `:is(blockquote,div,figure):is(.undersigned,${MARKS.map((mark) => `[data-${mark}]:not([data-${mark}=""])`).join()})`;
/** A quote before a frame is what is read where frames are not: both would say the same. */
const QUOTES = `${PLACEHOLDERS},blockquote:not(.wp-embedded-content,:has(+iframe))`;

/**
 * @param lend Opens the archive of an address, or shares the one that is open; the empty address is the bundled archive.
 * @param byLink Whether a quote without class and mark is upgraded too, for its `cite` or its first link alone.
 */
export function placeholders(lend: LendArchive, byLink = false): Scan {
  const selector = byLink ? QUOTES : PLACEHOLDERS;

  const upgrade = async (quote: HTMLElement): Promise<void> => {
    const { dataset } = quote;
    const mark = MARKS.find((name) => name in dataset) ?? 'case';
    const tag = TAGS[mark];
    const widgetClass = customElements.get(tag) as (CustomElementConstructor & { readonly observedAttributes: readonly string[] }) | undefined;
    if (!widgetClass) return void customElements.whenDefined(tag).then(() => scan(quote));
    const lent = lend(dataset['src'] ?? '');
    try {
      const archive = await lent.archive;
      const asked = dataset[mark] || dataset['case'] || (mark === 'case' && caseAt(addressIn(quote), archive)) || '';
      const ids = asked.match(/\S+/g) ?? [];
      const isKnown = ids.every((id) => archive.case(id)) && (ids.length > 0 || mark !== 'case');
      // One that was moved meanwhile is met again where it is now.
      if (!isKnown || !isFree(quote)) return;
      const widget = document.createElement(tag);
      for (const name of widgetClass.observedAttributes) {
        const value = name === 'case' ? asked : quote.getAttribute(`data-${name}`);
        if (value) widget.setAttribute(name, value);
      }
      if (quote.lang) widget.lang = quote.lang;
      quote.replaceWith(widget);
      widget.append(quote);
    } finally {
      lent.release();
    }
  };

  const scan: Scan = async (root) => {
    const found = [root, ...root.querySelectorAll(selector)].filter(
      (element): element is HTMLElement => element instanceof HTMLElement && element.matches(selector) && isFree(element),
    );
    // A quote whose archive can't be had is a quote: what it says stands there already.
    await Promise.all(found.map((quote) => upgrade(quote).catch(() => undefined)));
  };
  return scan;
}

/** It is on a page, nobody is writing it, and it does not stand inside a widget, be it one that it has become meanwhile itself. */
function isFree(quote: HTMLElement): boolean {
  return quote.isConnected && !quote.isContentEditable && !quote.closest(Object.values(TAGS).join());
}

/** Upgrades what is in the page and what comes later. */
export function watchPlaceholders(scan: Scan): void {
  new MutationObserver((changes) => {
    for (const { target, type, addedNodes } of changes) {
      if (type === 'attributes') followQuote(target as HTMLElement);
      for (const node of addedNodes) if (node instanceof Element) void scan(node);
    }
  }).observe(document, { childList: true, subtree: true, attributeFilter: ['data-case'] });
  void scan(document);
}

/** A framework may use its quote for another case: the widget around it must not go on showing the first. */
function followQuote({ parentElement: widget, dataset }: HTMLElement): void {
  if (widget?.matches(Object.values(TAGS).join())) widget.setAttribute('case', dataset['case'] ?? '');
}

function addressIn(quote: HTMLElement): string | undefined {
  const cited = quote.getAttribute('cite');
  return cited ?? quote.querySelector<HTMLAnchorElement>('a[href]')?.href;
}

/** The id of the case that has its page at an address. */
function caseAt(address: string | undefined, archive: Archive): string | undefined {
  const place = (given: string | undefined) => given?.replace(/\/?([?#].*)?$/, '');
  return address ? archive.cases.find((one) => place(archive.addressOf(one)) === place(address))?.id : undefined;
}
