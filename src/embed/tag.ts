import { attributes } from './html.js';
import type { Widget } from './paths.js';

/**
 * A widget's tag with its fallback inside. An element that has not been upgraded is inline and falls out of a text column, so it
 * stands in a block, unless it is meant for running text.
 */
export function tag(widget: Widget, given: Readonly<Record<string, string | undefined>>, fallback: string): string {
  const element = `<${widget}${attributes(given)}>${fallback}</${widget}>`;
  return given['variant'] === 'inline' ? element : `<div>${element}</div>`;
}
