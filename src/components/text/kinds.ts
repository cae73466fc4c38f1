/**
 * Kinds of events and statuses: their words and small pictures for what happened and how things stand. A word always stands beside them: they are for the eye that runs down
 * a page, and hidden from those who listen.
 */
import { html, type TemplateResult } from 'lit';
import type { Localizer } from '../../messages/localizer.js';

/** Lines in a square of 16 by 16, and the kinds of events and statuses that they stand for. To add a kind, add its word. */
const PICTURES = {
  // Bars
  custody: ['M2 2h12v12H2zM6 2v12M10 2v12', 'arrest detention pre-trial-detention imprisonment imprisoned'],
  // Scales
  court: ['M8 2v12M5 14h6M3 4h10M3 4l-2 5h4zM13 4l-2 5h4z', 'charge trial verdict convicted sentence appeal decision complaint'],
  // An open door
  release: ['M9 14H3V2h6M6 8h8M11 5l3 3-3 3', 'release released bail acquittal acquitted'],
  // A triangle that warns
  harm: ['M8 2l7 12H1zM8 6v4M8 12v.5', 'killing threat legal-threat at-risk unpunished eviction attack'],
  // A barred circle
  bar: ['M8 1.5a6.5 6.5 0 1 0 .01 0M3.5 3.5l9 9', 'order ordered-to-stop ban suspension dismissal dismissed closure'],
  // A magnifying glass
  inquiry: ['M7 2a5 5 0 1 0 .01 0M11 11l4 4', 'investigation under-investigation review under-review eligible-for-review questioning'],
  // A speech bubble
  speech: ['M2 3h12v8H8l-3 3v-3H2z', 'post dialogue petition request permission called-for'],
  // A written page
  page: ['M3 1.5h10v13H3zM6 5h4M6 8h4M6 11h4', 'statement publication exhibition work'],
  // A dot
  other: ['M8 5a3 3 0 1 0 .01 0', 'ongoing'],
} as const;

type Picture = keyof typeof PICTURES;

const BY_KIND = new Map<string, Picture>(
  Object.entries(PICTURES).flatMap(([picture, [, kinds]]) => kinds.split(' ').map((kind) => [kind, picture as Picture] as const)),
);

/** The word for a kind of event; one that is not known is called an event. */
export function kindWord(kind: string, localize: Localizer): string {
  return BY_KIND.has(kind) ? localize.term('eventKind', kind) : localize.term('event');
}

/** The picture of a kind, as a path in a square of 16 by 16; a dot for one that is not known. */
export function picture(kind: string): string {
  return PICTURES[BY_KIND.get(kind) ?? 'other'][0];
}

export function icon(kind: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d=${picture(kind)} /></svg>`;
}
