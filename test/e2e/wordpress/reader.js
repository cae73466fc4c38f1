/** What a reader of the lab's site sees. */
import assert from 'node:assert/strict';

/** The themes of the lab: the default of this WordPress, made of blocks, and one made of PHP templates. */
export const THEMES = ['twentytwentythree', 'twentytwentyone'];

/** Where both themes put a post's text. */
const CONTENT = '.entry-content';

/**
 * Opens a post in a browser profile of its own, and closes it when `look` has seen it.
 *
 * @param settings Of the profile, as Playwright has them.
 */
export async function visit(lab, address, look, settings = {}) {
  const context = await lab.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...settings });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const heard = [];
  const asked = [];
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  try {
    await page.goto(address);
    await look({ page, content: page.locator(CONTENT).first(), asked });
    assert.deepEqual(heard, [], 'errors on the page');
  } finally {
    await context.close();
  }
}

/** The words that can be seen, in shadow trees too, in the order in which they stand. */
export function textOf(content) {
  return content.evaluate((root) => {
    const said = (node) => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element) || !isShown(node)) return '';
      const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
      return [...(slotted.length > 0 ? slotted : (node.shadowRoot ?? node).childNodes)].map(said).join(' ');
    };
    const isShown = (element) => !element.matches('script, style, template') && element.checkVisibility({ visibilityProperty: true });
    return said(root).replace(/\s+/g, ' ').trim();
  });
}

/** A card of the case is drawn, and nothing is said twice. */
export async function expectCard(content, { name, asOf }) {
  await content.locator('case-card').getByRole('heading', { name, exact: true }).waitFor();
  const text = await textOf(content);
  assert.match(text, new RegExp(asOf));
  assert.equal(text.split(/In pre-trial detention/i).length, 2, `the status once:\n${text}`);
}

/**
 * A feed is drawn with these statements and no more.
 *
 * @param level Of the statements' headings.
 */
export async function expectFeed(content, statements, level = 3) {
  const titles = content.locator('statement-feed').getByRole('heading', { level });
  await titles.nth(statements.length - 1).waitFor();
  const shown = (await titles.allInnerTexts()).map((title) => title.trim());
  assert.deepEqual(shown, statements.map(({ title }) => title));
}

/** The text that stands for a card can be read, with its date and a link that leads to its source, and no code. */
export async function expectQuote(content, { name, asOf, source }) {
  const text = await textOf(content);
  for (const words of [name, 'In pre-trial detention', asOf]) assert.ok(text.includes(words), `“${words}” in:\n${text}`);
  assert.ok(await content.locator(`a[href^="${source}"]`).first().isVisible(), 'a link to the source');
  expectNoCode(text);
}

/** The card that WordPress makes of an address: in place of the quote, as high as what stands in it. */
export async function expectFramed(page, content, name) {
  const element = content.locator('iframe.wp-embedded-content');
  await content.frameLocator('iframe').getByRole('heading', { name, exact: true }).waitFor();
  const frame = await (await element.elementHandle()).contentFrame();
  const heights = async () => ({
    given: await element.evaluate((iframe) => iframe.clientHeight),
    needed: await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height)),
  });
  const isRight = ({ given, needed }) => given === needed;
  for (const start = Date.now(); !isRight(await heights()) && Date.now() - start < 5_000; ) await page.evaluate(() => new Promise(requestAnimationFrame));
  const { given, needed } = await heights();
  assert.ok(given === needed && needed > 100, `${given} px are given, ${needed} px are needed`);
  assert.ok(await element.evaluate((iframe) => iframe.getBoundingClientRect().width <= innerWidth), 'no wider than the page');
  assert.ok(await content.locator('blockquote.wp-embedded-content').isHidden(), 'the quote has made room for the card');
}

/** Nothing that only a machine reads. */
export function expectNoCode(text) {
  assert.doesNotMatch(text, /[{}<>]|\bfunction\b|=>|undefined|\[object|https?:\/\/\S+\.js/, 'code in the text');
}

/** No box takes up room without saying anything, and the text is a column: every paragraph begins where the first begins. */
export async function expectNoEmptyBoxes(content) {
  const empty = await content.evaluate((root) =>
    [...root.querySelectorAll('*')]
      .filter((element) => {
        const says = element.shadowRoot ? element.shadowRoot.textContent : element.textContent;
        const shows = element.querySelector('iframe, img, hr, statement-feed, case-card, case-timeline') ?? element.closest('iframe, img, hr, br, script');
        const { height, width } = element.getBoundingClientRect();
        return !says.trim() && !shows && height * width > 0;
      })
      .map((element) => element.outerHTML.slice(0, 200)),
  );
  assert.deepEqual(empty, [], 'empty boxes');
}

/** The room between two neighbours, in CSS pixels. */
export async function roomBetween(above, below) {
  const [first, second] = [await above.boundingBox(), await below.boundingBox()];
  return second.y - (first.y + first.height);
}

/** The items of a feed as a feed reader shows them, words without markup: `text` of the whole and `teaser`, by title. */
export async function feedItems(lab, address) {
  const response = await fetch(address);
  assert.equal(response.status, 200, address);
  const page = await lab.browser.newPage();
  const items = await page.evaluate((xml) => {
    const parse = (text, type) => new DOMParser().parseFromString(text, type);
    const shown = (html) => {
      const { body } = parse(html, 'text/html');
      for (const script of body.querySelectorAll('script')) script.remove();
      return { text: body.textContent.trim(), links: [...body.querySelectorAll('a')].map(({ href }) => href) };
    };
    return [...parse(xml, 'application/xml').querySelectorAll('item')].map((item) => {
      const said = (name) => item.getElementsByTagName(name)[0].textContent;
      return [said('title'), { ...shown(said('content:encoded')), teaser: shown(said('description')).text }];
    });
  }, await response.text());
  await page.close();
  return new Map(items);
}
