/** Timelines of invented events, and where things are in them. */
import { provideArchive } from '../../../src/archive/bundled.js';
import type { CaseTimelineElement } from '../../../src/components/case-timeline.js';
import '../../../src/define/case-timeline.js';
import { ferry, invented, statement } from '../../invented.js';
import { withViewport } from '../../media.js';
import { mounted, updated } from '../../mounted.js';
import { all, said } from '../../reading.js';

/** The statement that says what the events are. */
export const source = statement({ id: 'a', date: '2024-10-01', title: 'Bring the ferry back', cases: ['ferry'] });

/** One event; what is given replaces what is invented. */
export function event(date: string | undefined, text: string, given: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...(date && { date }), kind: 'arrest', text, source: 'a', ...given };
}

/** As many events as wanted, a week apart. */
export function weeks(count: number): Record<string, unknown>[] {
  return Array.from({ length: count }, (_, index) => event(new Date(Date.UTC(2000, 0, 3) + index * 604_800_000).toISOString().slice(0, 10), `Event number ${index + 1}`));
}

/** Makes the archive one of a single case, of which nothing is known but these events. */
export function withEvents(events: readonly unknown[], statements: readonly unknown[] = [source]): void {
  provideArchive(invented(statements, [ferry({ status: undefined, facts: [], events })]));
}

/** A timeline with these attributes, drawn. */
export function timeline(attributes = ''): Promise<CaseTimelineElement> {
  return mounted<CaseTimelineElement>(`<case-timeline ${attributes}></case-timeline>`);
}

/** Runs something in a window with room for a timeline on its side. */
export function wide(run: () => Promise<void>): Promise<void> {
  return withViewport(1000, 700, run);
}

/** What each entry says. */
export function items(element: Element): string[] {
  return all(element, 'listitem').map(said);
}

/** The buttons that open entries. */
export function leads(element: Element): HTMLElement[] {
  return all(element, 'button').filter((button) => button.id.startsWith('lead-'));
}

/** The bars of the strip. */
export function bars(element: Element): HTMLElement[] {
  return all(element, 'button').filter((button) => button.hasAttribute('aria-pressed') && !button.closest('li'));
}

/** Waits until what has been measured of a drawing is drawn in its turn. */
export async function settled(element: CaseTimelineElement): Promise<void> {
  await updated(element);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
  await updated(element);
}
