/** Commands that the test runner does not bring: any media feature (Chromium only), and keys held together (every engine). */

/** A page forgets what it was told to pretend as soon as the connection that told it is closed. */
const connections = new WeakMap();

/** A plugin of the test runner; `media.ts` and `keys.ts` call it. */
export function browserCommands() {
  return {
    name: 'browser-commands',
    executeCommand({ command, payload, session: { browser, id } }) {
      if (command === 'pretend-media') return pretendMedia(browser.getPage(id), payload);
      if (command === 'press-together') return pressTogether(browser, id, payload);
      return undefined;
    },
  };
}

async function pretendMedia(page, pretended) {
  if (!connections.has(page)) connections.set(page, await page.createCDPSession());
  await connections.get(page).send('Emulation.setEmulatedMedia', pretended);
  return true;
}

async function pressTogether(browser, id, keys) {
  if (browser.type === 'webdriver') {
    await browser.sendKeys(id, keys);
    return true;
  }
  const { keyboard } = browser.getPage(id);
  for (const key of keys) await keyboard.down(key);
  for (const key of keys.toReversed()) await keyboard.up(key);
  return true;
}
