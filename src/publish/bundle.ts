import type { Dataset } from '../archive/dataset-schema.js';

/** What stands in `undersigned.template.js` where the dataset will be. */
const PLACE = 'UNDERSIGNED_DATASET';

/**
 * The ready-made script with a dataset in it. The dataset is written as an expression, not as text to be parsed: pages have been met that
 * replace `JSON`.
 *
 * @param template The text of `undersigned.template.js`.
 */
export function bundleWith(template: string, dataset: Dataset): string {
  const [before, after, ...more] = template.split(PLACE);
  if (before === undefined || after === undefined || more.length > 0) throw new Error('the template has no place for a dataset, or more than one');
  const text = JSON.stringify(dataset);
  // In an expression this name is not a field like others.
  if (text.includes('"__proto__"')) throw new Error('a dataset has no field __proto__');
  return before + inAscii(text) + after;
}

/** A classic script is read in the encoding of its page, which may be another: in ASCII they all agree. */
function inAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
