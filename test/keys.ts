/** What a reader does with the keyboard, in every engine. */
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';

/** Presses keys together, the last one while the others are held: `press('Tab')`, `press('Shift', 'Tab')`, `press('Control', 'End')`. */
export async function press(...keys: readonly string[]): Promise<void> {
  await executeServerCommand('press-together', keys);
}

/** Types text into what has the focus. */
export async function type(text: string): Promise<void> {
  await sendKeys({ type: text });
}
