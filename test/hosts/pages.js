/**
 * Host pages that break a naive embed, each named after its line of the acceptance list. `test/bundle/hosts.test.ts` opens them in
 * frames in all engines, `test/e2e/acceptance.test.js` as pages of their own.
 *
 * @typedef {object} HostPage
 * @property {string} name
 * @property {string} html The whole page, written as a browser would write it.
 * @property {string} [policy] Its content security policy.
 * @property {object[]} [quoted] The widgets in whose place the author's words stay.
 * @property {boolean} [isChanged] Whether the page is changed by the host itself, or by the parser.
 * @property {(page?: Document) => string[]} [look] What a reader does not like besides; runs in the page.
 */
import { autop } from '@wordpress/autop';
import { EMBEDS, QUOTE, WIDGETS, embed } from './widgets.js';

export const CLASSIC = '<script src="/dist/undersigned.iife.js"></script>';
export const MODULE = '<script type="module" src="/dist/undersigned.js"></script>';
/** The module as it stands on a page whose optimiser has dropped `type="module"`. */
export const DROPPED = '<script src="/dist/undersigned.js"></script>';

/** A page in the form in which a browser writes it out again, so that it can be told whether it was changed. */
export function hostHtml(body, { head = '', doctype = '<!DOCTYPE html>', language = 'en', attributes = '' } = {}) {
  const words = '<p class="after">What the host says next.</p>';
  return `${doctype}<html lang="${language}"${attributes}><head><meta charset="utf-8"><title>The Riverbank Courier</title>${head}</head><body><h1>The Riverbank Courier</h1>${body}${words}</body></html>`;
}

const styled = (css) => ({ head: `<style>${css}</style>` });
const run = (script) => `<script>${script}</script>`;

/** @returns {HostPage} */
const plain = (name, body = CLASSIC + EMBEDS, page = {}, more = {}) => ({ name, html: hostHtml(body, page), ...more });

/** A page whose own script moves things about. */
const acting = (name, body, script) => plain(name, body, {}, { isChanged: true, html: hostHtml(body + run(script)) });

const MARKUP = JSON.stringify(EMBEDS);

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$'];
const DECLARED = run(`const ${LETTERS.map((name) => `${name} = "host"`).join(', ')};`);
const STILL_THERE = run(`if ([${LETTERS.join(', ')}].some((name) => name !== "host")) throw new Error("a name of the host was taken");`);

/** What Prototype 1.7 and MooTools 1.5 do to arrays, in short, and more than they do. */
const PATCHED = run(`
  Object.assign(Array.prototype, {
    each: Array.prototype.forEach, first() { return this[0]; }, last() { return this[this.length - 1]; }, size() { return this.length; },
    clone() { return this.slice(); }, include(value) { return this.indexOf(value) !== -1; }, toArray() { return this.slice(); },
    entries() { return this.slice(); }, keys() { return Object.keys(this); }, values() { return this.slice(); },
    toJSON() { return "[" + this.length + "]"; }, contains: Array.prototype.includes, empty() { this.length = 0; return this; },
    flatten() { return this.flat(Infinity); },
  });
  Array.from = function (items) { return items && items.length ? Array.prototype.slice.call(items) : []; };
`);

/** Names that an element with such an id would answer to. */
const CLOBBERING = [
  ...['litHtml', 'litElement', 'reactiveElement'].flatMap((part) => [`${part}PolyfillSupport`, `${part}Versions`]),
  ...['litElementHydrateSupport', 'litPropertyMetadata', 'litIssuedWarnings', 'trustedTypes', 'ShadyDOM', 'ShadyCSS', 'process', 'undersigned', 'archive'],
];

/** The snippet as an author indents it, after WordPress' classic editor has made paragraphs of its lines. */
const INDENTED = autop(
  WIDGETS.flatMap((widget) => {
    const written = embed(widget, `\n\n    <blockquote>\n      ${QUOTE}\n    </blockquote>\n\n  `).replace('><', '>\n  <');
    return [written, written.replace(/^<div.*?>\n|<\/div>$/g, '')];
  }).join('\n\n') + `\n\n${CLASSIC}\n\nWhat the host says.`,
);

/** The search asks for no case. */
const ABOUT_CASES = WIDGETS.filter(({ tag }) => tag !== 'statement-search');

/** Ids that are there twice in one tree, and references to ids that are not there. */
function repeatedIds(page = document) {
  const trees = [page, ...[...page.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  return trees.flatMap((tree) => {
    const ids = [...tree.querySelectorAll('[id]')].map(({ id }) => id);
    const references = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-activedescendant', 'for', 'list'];
    const used = references.flatMap((name) => [...tree.querySelectorAll(`[${name}]`)].flatMap((one) => one.getAttribute(name).split(' ')));
    return [...ids.filter((id, index) => !id || ids.indexOf(id) !== index).map((id) => `“${id}” is there twice`), ...used.filter((id) => !ids.includes(id)).map((id) => `“${id}” is not there`)];
  });
}

/** Elements of the host that take room and hold nothing. */
function emptyBoxes(page = document) {
  const isEmpty = (one) => !one.innerText.trim() && ![one, ...one.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot);
  return [...page.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().height > 0 && isEmpty(one)).map(({ outerHTML }) => `empty: ${outerHTML.slice(0, 80)}`);
}

/** @type {HostPage[]} */
export const PAGES = [
  plain('type=module dropped', DROPPED + EMBEDS),
  plain('type=module dropped from two copies', DROPPED + DROPPED + EMBEDS),
  plain('second script on the page with the same minified names', DECLARED + CLASSIC + DROPPED + STILL_THERE + EMBEDS),
  plain('script before markup', CLASSIC + EMBEDS),
  plain('script after markup', EMBEDS + CLASSIC),
  plain('script between markup', embed(WIDGETS[0]) + MODULE + WIDGETS.slice(1).map((widget) => embed(widget)).join('')),
  acting('markup inserted later by innerHTML', `${CLASSIC}<div id="later"></div>`, `addEventListener('load', () => { later.innerHTML = ${MARKUP}; });`),
  acting(
    'script delayed until the reader does something',
    EMBEDS,
    `addEventListener('load', () => setTimeout(() => { document.body.append(Object.assign(document.createElement('script'), { src: '/dist/undersigned.iife.js' })); }));`,
  ),
  acting(
    'consent text/plain, then released',
    '<script type="text/plain" data-src="/dist/undersigned.js"></script>' + EMBEDS,
    `addEventListener('load', () => {
      const held = document.querySelector('[type="text/plain"]');
      held.replaceWith(Object.assign(document.createElement('script'), { src: held.dataset.src }));
    });`,
  ),
  plain('strict CSP with trusted types', MODULE + EMBEDS, {}, { policy: "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'" }),
  plain('240 px column', undefined, styled('body { width: 240px; margin: 0; }')),
  plain('wide page', undefined, styled('body { width: 1500px; }')),
  plain('dark theme', undefined, styled('body { background: #111; color: #ddd; } a { color: #8cf; } p { color: #aaa; }')),
  plain('html{font-size:62.5%}', undefined, styled('html { font-size: 62.5%; } body { font-size: 1.6rem; }')),
  plain('*{box-sizing:content-box}', undefined, styled('* { box-sizing: content-box !important; padding: 3px; } body { width: 300px; }')),
  plain('*{all:unset!important}', undefined, styled('* { all: unset !important; } head, script, style, title { display: none !important; }')),
  plain('a,button,input,h3{…!important}', undefined, styled('a, button, input, select, h1, h2, h3, p, span, time, ul, li, dl, dt, dd { color: #fefefe !important; background: #fff !important; font: 3px cursive !important; display: inline !important; }')),
  plain('statement-feed{font-size:0!important}', undefined, styled(`${WIDGETS.map(({ tag }) => tag).join()} { font-size: 0 !important; }`)),
  plain('quirks mode', undefined, { doctype: '' }),
  plain('RTL page', undefined, { language: 'ar', attributes: ' dir="rtl"' }),
  acting('inside another shadow root', `${MODULE}<div id="outer"></div>`, `outer.attachShadow({ mode: 'open' }).innerHTML = ${MARKUP};`),
  acting('a template', `${CLASSIC}<template id="kept">${EMBEDS}</template><div id="outer"></div>`, 'outer.append(kept.content.cloneNode(true));'),
  acting('a cloned node', `${CLASSIC}<div id="first">${EMBEDS}</div>`, `addEventListener('load', () => setTimeout(() => first.after(first.cloneNode(true))));`),
  acting(
    'a moved node',
    `${CLASSIC}<div id="first">${EMBEDS}</div><section id="second"></section>`,
    `addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(() => second.append(...first.children))));`,
  ),
  plain('monkeypatched Array.prototype', PATCHED + CLASSIC + EMBEDS),
  plain('overwritten fetch and JSON', run('fetch = XMLHttpRequest = undefined; JSON = {};') + CLASSIC + EMBEDS),
  plain('two cards of one case', CLASSIC + EMBEDS + EMBEDS, {}, { look: repeatedIds }),
  plain('unknown id', CLASSIC + ABOUT_CASES.map(({ tag }) => embed({ tag, options: { case: 'no-such-case' } })).join(''), {}, { quoted: ABOUT_CASES }),
  plain('host element ids that clobber', CLOBBERING.map((id) => `<div id="${id}"></div><form name="${id}"></form>`).join('') + CLASSIC + EMBEDS),
  plain('classic editor with an indented snippet on several lines', INDENTED, {}, { isChanged: true, look: emptyBoxes }),
];
