/**
 * The widgets as authors embed them, and what a reader must find in each: a date and words of the archive. A new widget is added
 * here and nowhere else; every host page then has it.
 */
export const WIDGETS = [
  { tag: 'statement-feed', options: { limit: 3 }, says: ['1 October 2024', 'Drop Charges And Immediately Release Cambodian Journalist Mech Dara'] },
  { tag: 'case-card', options: { case: 'mech-dara' }, says: ['Mech Dara', 'In pre-trial detention', 'as of 1 October 2024'] },
  { tag: 'case-timeline', options: { case: 'oikocredit-complaint' }, says: ['18 September 2023', 'Oikocredit', '19 March 2024'] },
  { tag: 'statement-search', options: { group: 'search' }, says: ['Search the archive', 'newest statement is of 1 October 2024'] },
];

/** What an author has written inside a tag. */
export const QUOTE = '<p>The host’s own words of 1 October 2024, <a href="https://example.org/source">with their source</a>.</p>';

/** A tag in a block of its own, with the author's words inside. */
export function embed({ tag, options }, inside = QUOTE) {
  const attributes = Object.entries(options).map(([name, value]) => ` ${name}="${value}"`);
  return `<div class="embed"><${tag}${attributes.join('')}>${inside}</${tag}></div>`;
}

/** All widgets below each other. */
export const EMBEDS = WIDGETS.map((widget) => embed(widget)).join('');
