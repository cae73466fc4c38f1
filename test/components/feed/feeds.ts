/** Lists of invented statements, and what a reader does in them and sees of them. */
import type { StatementFeedElement } from '../../../src/components/statement-feed.js';
import '../../../src/define/statement-feed.js';
import { mounted, updated } from '../../mounted.js';
import { all, nameOf, one } from '../../reading.js';

/** A list with these attributes, drawn. */
export function feed(attributes = ''): Promise<StatementFeedElement> {
  return mounted<StatementFeedElement>(`<statement-feed ${attributes}></statement-feed>`);
}

/** The titles that are shown, of the archive of numbered statements. */
export function titles(element: Element): string[] {
  return all(element, 'heading', /^Statement number/).map(nameOf);
}

/** Presses the first button of a name: topics and cases stand at many statements. */
export async function press(element: StatementFeedElement, name: string | RegExp): Promise<void> {
  const [first = one(element, 'button', name)] = all(element, 'button', name);
  first.click();
  await updated(element);
}
