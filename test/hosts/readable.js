/**
 * Looks at the widgets of a page as a reader does, for as long as a reader waits. It is carried into pages by its text: nothing
 * from outside may be used in it.
 *
 * @param widgets What must be there: `{ tag, says }`.
 * @returns What the reader does not like; nothing when every widget on the page, in shadow roots too, is drawn once and can be read.
 */
export async function complaints(widgets, page = document) {
  const { requestAnimationFrame, performance } = page.defaultView;
  const pen = Object.assign(page.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
  const end = performance.now() + 10_000;
  let found = look();
  while (found.length > 0 && performance.now() < end) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    found = look();
  }
  return found;

  function look() {
    return widgets.flatMap(({ tag, says }) => {
      const present = everywhere(page, tag);
      return present.length > 0 ? present.flatMap((one) => lookAt(one, says).map((what) => `<${tag}> ${what}`)) : [`<${tag}> is not on the page`];
    });
  }

  function everywhere(root, selector) {
    return [...root.querySelectorAll('*')].flatMap((one) => [...(one.matches(selector) ? [one] : []), ...(one.shadowRoot ? everywhere(one.shadowRoot, selector) : [])]);
  }

  function lookAt(host, says) {
    const [base, ...others] = host.shadowRoot?.querySelectorAll('[part=base]') ?? [];
    if (!base) return ['is not drawn'];
    if (others.length > 0) return ['is drawn more than once'];
    const words = base.innerText.replace(/\s+/g, ' ');
    const missing = says.filter((what) => !words.includes(what)).map((what) => `does not say “${what}”: “${words.slice(0, 200)}”`);
    const isLinked = [...base.querySelectorAll('a[href^=http]')].some((link) => link.getClientRects().length > 0);
    const isQuoted = [...host.children].some((child) => child.getClientRects().length > 0);
    return [...missing, ...(isLinked ? [] : ['shows no link']), ...(isQuoted ? ['still shows what stands inside the tag'] : []), ...blemishes(base, host.getBoundingClientRect())];
  }

  /** Of every piece of text: whether it can be seen, and read. */
  function blemishes(base, room) {
    const pieces = page.createTreeWalker(base, 4);
    const blemished = new Set();
    const lines = [];
    while (pieces.nextNode()) {
      const { currentNode: piece } = pieces;
      const { parentElement: around } = piece;
      if (!piece.data.trim() || !around.checkVisibility() || around.closest('.aside, option, textarea')) continue;
      const range = page.createRange();
      range.selectNodeContents(piece);
      const { left, right, width, height } = range.getBoundingClientRect();
      const { fontSize, color } = page.defaultView.getComputedStyle(around);
      const what = `“${piece.data.trim().slice(0, 40)}”`;
      const window = windowOf(around, base);
      for (const line of range.getClientRects()) if (line.bottom <= window.bottom + 2) lines.push({ what, piece, line });
      if (width === 0 || height === 0) blemished.add(`hides ${what}`);
      if (left < room.left - 1 || right > room.right + 1) blemished.add(`lets ${what} run out of its column`);
      if (parseFloat(fontSize) < 7) blemished.add(`writes ${what} in ${fontSize}`);
      const contrast = contrastOf(color, groundOf(around));
      if (contrast < 4.5) blemished.add(`writes ${what} with a contrast of ${contrast.toFixed(1)}`);
    }
    lines.forEach(({ what, piece, line }, index) => {
      // A text that is cut off has its last line twice, with the dots and without.
      const under = lines.slice(0, index).find((other) => other.piece !== piece && overlap(line, other.line));
      if (under) blemished.add(`writes ${what} over ${under.what}`);
    });
    return [...blemished];
  }

  /** Where a text is cut off: a summary shows its first lines only. */
  function windowOf(element, base) {
    let one = element;
    while (one !== base && page.defaultView.getComputedStyle(one).overflowY === 'visible') one = one.parentElement;
    return one.getBoundingClientRect();
  }

  /** Whether two lines stand so much on each other that neither can be read. */
  function overlap(one, other) {
    const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    return across > 2 && down > Math.min(one.height, other.height) / 2;
  }

  function groundOf(element) {
    for (let one = element; one; one = one.parentElement ?? one.getRootNode().host) {
      const { backgroundColor } = page.defaultView.getComputedStyle(one);
      if (rgba(backgroundColor)[3] === 1) return backgroundColor;
    }
    return 'white';
  }

  function contrastOf(color, ground) {
    const behind = rgba(ground);
    const [red, green, blue, alpha] = rgba(color);
    const mixed = [red, green, blue].map((value, index) => value * alpha + behind[index] * (1 - alpha));
    const [light, dark] = [luminance(mixed), luminance(behind)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  function luminance(color) {
    const [red, green, blue] = color.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  /** Any colour of CSS in numbers from 0 to 1: the browser knows how to mix it. */
  function rgba(color) {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data].map((value) => value / 255);
  }
}

/** What a reader does not like where no widget could be drawn: the author's words must be in sight, with their date and link. */
export function quoteComplaints(widgets, page = document) {
  return widgets.flatMap(({ tag }) => {
    const [host, ...others] = page.querySelectorAll(tag);
    if (!host || others.length > 0) return [`<${tag}> is not on the page once`];
    const { innerText } = host.querySelector('p');
    const link = host.querySelector('a[href^=http]');
    return [
      ...(innerText.includes('The host’s own words of 1 October 2024, with their source') ? [] : [`<${tag}> shows “${innerText}”`]),
      ...(link?.getClientRects().length > 0 ? [] : [`<${tag}> hides the link`]),
    ];
  });
}
