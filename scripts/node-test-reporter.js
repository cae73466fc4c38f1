/** A second reporter for `node --test`: says nothing, and writes the counts down. */
import { record } from './test-count.js';

export default async function* count(source) {
  const counts = { passed: 0, failed: 0 };
  for await (const event of source) {
    const verdict = verdictOn(event);
    if (verdict) counts[verdict]++;
  }
  if (counts.passed + counts.failed === 0) counts.failed = 1;
  // `npm run test:node` and `npm run test:e2e` are counted each for itself.
  record(process.env.npm_lifecycle_event?.replace('test:', '') ?? 'node', counts);
}

function verdictOn({ type, data }) {
  // What failed only through the tests inside it is counted by them.
  if (type === 'test:fail') return data.details.error?.failureType === 'subtestsFailed' ? undefined : 'failed';
  if (type !== 'test:pass') return undefined;
  // A file is reported for itself when there is no test in it.
  if (data.name === data.file || data.skip !== undefined || data.todo !== undefined) return 'failed';
  return data.details.type === 'suite' ? undefined : 'passed';
}
