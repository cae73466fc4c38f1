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
    const isWhole = type === 'test:pass' && data.skip === undefined && data.todo === undefined;
    if (isTest && isWhole) passed++;
    else if (isTest && /^test:(pass|fail)$/.test(type)) failed++;
    spec.write(event);
    const text = spec.read();
    if (text) yield text;
  }
  spec.end();
  for await (const text of spec) yield text;
  record('node', { passed, failed: passed > 0 ? failed : failed + 1 });
}
