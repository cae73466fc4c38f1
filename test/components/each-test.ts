/** What stands around each test of a suite; a suite calls it in its `describe`. */
import { aTimeout } from '@open-wc/testing';
import { provideArchive } from '../../src/archive/bundled.js';
import { ferry, invented, many } from '../invented.js';
import { cleared } from '../mounted.js';

/** Each test begins with an archive, of twelve statements and a case where no other is given, and ends with an empty page. */
export function archiveInEachTest(archive = () => invented(many(12), [ferry()])): void {
  beforeEach(() => provideArchive(archive()));
  afterEach(async () => {
    cleared();
    // What a group shares ends with its last member.
    await aTimeout(0);
  });
}

/** What the console has been warned of since the test began. It is kept from the console itself. */
export function warningsInEachTest(): readonly string[] {
  const warnings: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });
  return warnings;
}
