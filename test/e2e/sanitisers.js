/** What others' programs leave of markup that an author has pasted. */
import { readFile } from 'node:fs/promises';
import sanitizeHtml from 'sanitize-html';

/** Elements that WordPress lets an author use (`$allowedposttags`), and attributes on all of them. */
const POST_TAGS = 'address a abbr acronym area article aside audio b bdo big blockquote br button caption cite code col colgroup del dd dfn details div dl dt em fieldset figure figcaption font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd label legend li main map mark menu nav object p pre q rb rp rt rtc ruby s samp span section small strike strong sub summary sup table tbody td textarea tfoot th thead title tr track tt u ul ol var video'.split(' ');
const POST_ATTRIBUTES = ['aria-*', 'class', 'data-*', 'dir', 'hidden', 'id', 'lang', 'role', 'style', 'title', 'xml:lang'];

/** KSES, WordPress' filter for authors: tags are taken out, what stands inside them stays, be it the text of a script. */
export function kses(markup) {
  return sanitizeHtml(markup, {
    allowedTags: POST_TAGS,
    allowedAttributes: { '*': POST_ATTRIBUTES, a: ['href', 'rel', 'rev', 'name', 'target', 'download'], blockquote: ['cite'], q: ['cite'], img: ['src', 'alt', 'width', 'height'] },
    nonTextTags: [],
  });
}

/** The defaults of sanitize-html, which many feed readers and forums use. */
export const strict = (markup) => sanitizeHtml(markup);

/** DOMPurify with its defaults, which needs a page to run in. */
export async function purify(page, markup) {
  if (!(await page.evaluate(() => 'DOMPurify' in window))) await page.evaluate(await readFile('node_modules/dompurify/dist/purify.min.js', 'utf8'));
  return page.evaluate((dirty) => window.DOMPurify.sanitize(dirty), markup);
}
