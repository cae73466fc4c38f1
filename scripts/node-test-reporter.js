/** A reporter for `node --test`: what `spec` prints, and the counts written down. */
import { spec as Spec } from 'node:test/reporters';
import { record } from './test-count.js';

export default async function* report(source) {
  const spec = new Spec();
  let passed = 0;
  let failed = 0;
  for await (const event of source) {
    const { type, data } = event;
    const isTest = data.details?.type !== 'suite' && !data.name?.endsWith('.test.js');
    if (type === 'test:pass' && isTest) data.skip !== undefined || data.todo !== undefined ? failed++ : passed++;
    if (type === 'test:fail' && isTest) failed++;
    spec.write(event);
    const text = spec.read();
    if (text) yield text;
  }
  spec.end();
  for await (const text of spec) yield text;
  record('node', { passed, failed: passed > 0 ? failed : failed + 1 });
}
