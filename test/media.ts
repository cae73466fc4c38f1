/** What a reader's screen and settings are: as long as something runs, because the page outlives the test. */
import { executeServerCommand, setViewport } from '@web/test-runner-commands';

/** Media features can be pretended in Chromium only. Where a test needs them: `if (canPretendMedia) it(…)`. */
export const canPretendMedia = navigator.userAgent.includes('Chrome/');

/** The size of the window can be set everywhere but in WebKit. */
export const canSetViewport = canPretendMedia || navigator.userAgent.includes('Firefox/');

type Features = Readonly<Record<`prefers-${string}` | 'forced-colors', string>>;

/** Runs something for a reader with settings: `withMedia({ 'forced-colors': 'active' }, async () => { … })`. */
export async function withMedia(features: Partial<Features>, run: () => unknown): Promise<void> {
  await pretending({ features: Object.entries(features).map(([name, value]) => ({ name, value })) }, run);
}

/** Runs something as it is printed. */
export async function printed(run: () => unknown): Promise<void> {
  await pretending({ media: 'print' }, run);
}

async function pretending(pretended: object, run: () => unknown): Promise<void> {
  await executeServerCommand('pretend-media', pretended as never);
  try {
    await run();
  } finally {
    await executeServerCommand('pretend-media', { media: '', features: [] });
  }
}

/** Runs something in a window of a size. */
export async function withViewport(width: number, height: number, run: () => unknown): Promise<void> {
  const before = { width: innerWidth, height: innerHeight };
  await setViewport({ width, height });
  try {
    await run();
  } finally {
    await setViewport(before);
  }
}
