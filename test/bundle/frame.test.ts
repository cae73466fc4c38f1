/** The built scripts of frames: of the page that is framed, and of the page around it. */
import { expect } from '@open-wc/testing';
import { hostPage, type HostPage } from './page.js';

const FRAMED = '<script defer src="/dist/embed-page.js"></script><script defer src="/dist/undersigned.iife.js"></script>';
const CARD = '<case-card data-widget case="mech-dara"><p>Mech Dara, as of 1 October 2024</p></case-card>';
const STYLE = '<style>body { display: flow-root; margin: 0 }</style>';

const framed = (body = CARD, head = FRAMED) => `/host-page?${new URLSearchParams({ html: `<!doctype html><html lang="en"><head>${STYLE}${head}</head><body>${body}</body></html>` })}`;

interface Message {
  readonly undersigned?: string;
  readonly sentinel?: string;
  readonly type?: string;
  readonly message?: string;
  readonly height?: number;
  readonly value?: unknown;
  readonly secret?: string;
}

/** Waits until something holds. */
async function until<T>(holds: () => T): Promise<Exclude<NonNullable<T>, false>> {
  for (;;) {
    const found = holds();
    if (found) return found as Exclude<NonNullable<T>, false>;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('a page in a frame', () => {
  let frame: HTMLIFrameElement;
  const said: Message[] = [];
  const hear = ({ source, data }: MessageEvent<Message>) => source === frame.contentWindow && said.push(data);

  beforeEach(() => {
    said.length = 0;
    addEventListener('message', hear);
    frame = document.createElement('iframe');
    frame.width = '500';
  });
  afterEach(() => {
    removeEventListener('message', hear);
    frame.remove();
  });

  const open = (address: string, sandbox?: string) => {
    if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
    frame.src = address;
    document.body.append(frame);
  };
  const content = () => frame.contentDocument as Document;
  const heightNow = () => Math.ceil(content().documentElement.getBoundingClientRect().height);
  const card = () => content().querySelector('case-card');
  const drawn = () => until(() => card()?.shadowRoot?.querySelector('[part=status]'));

  it('in a sandbox without an origin says how high it is, in our way, WordPress’ and AMP’s', async () => {
    open(`${framed()}#?secret=abc123`, 'allow-scripts');
    const wordpress = await until(() => said.findLast(({ message, value }) => message === 'height' && Number(value) > 300));
    expect(wordpress).to.deep.equal({ message: 'height', value: wordpress.value, secret: 'abc123' });
    const ours = said.filter(({ undersigned }) => undersigned === 'height').map(({ height }) => height);
    const amp = said.filter(({ sentinel, type }) => sentinel === 'amp' && type === 'embed-size').map(({ height }) => height);
    expect(ours).to.contain(wordpress.value);
    expect(amp).to.deep.equal(ours);
  });

  it('says at the end how high it is with its widget drawn, without the room of what stood there before', async () => {
    const tall = '<p>A fallback that is taller.</p>'.repeat(40);
    open(framed(CARD.replace('<p>', `${tall}<p>`).replace('<case-card', '<case-card variant="compact"')));
    await drawn();
    await until(() => said.findLast(({ undersigned }) => undersigned === 'height')?.height === heightNow());
    expect(heightNow()).to.be.lessThan(400);
    expect(said.some(({ message }) => message), 'WordPress is not spoken to unasked').to.equal(false);
  });

  it('says it again when it grows, and when somebody who has come late asks', async () => {
    open(`${framed()}#?secret=abc`);
    await drawn();
    await until(() => said.findLast(({ undersigned }) => undersigned === 'height')?.height === heightNow());
    const before = heightNow();
    content().body.append(Object.assign(content().createElement('div'), { style: 'height: 500px' }));
    await until(() => said.findLast(({ undersigned }) => undersigned === 'height')?.height === before + 500);
    for (const question of [{ undersigned: 'ready' }, { message: 'ready', secret: 'abc' }]) {
      said.length = 0;
      frame.contentWindow?.postMessage(question, '*');
      await until(() => said.find(({ height }) => height === before + 500));
    }
  });

  it('takes options of the widget from its address, but no other archive and nothing else', async () => {
    open(framed().replace('?', '?variant=compact&statements=1&lang=km&src=/faults/good&group=g&onclick=alert(1)&style=x&theme=dark&'));
    await drawn();
    const given = Object.fromEntries([...(card()?.attributes ?? [])].map(({ name, value }) => [name, value]));
    expect(given).to.deep.equal({ 'data-widget': '', case: 'mech-dara', variant: 'compact', statements: '1', lang: 'km' });
    expect(content().documentElement.dataset['theme']).to.equal('dark');
  });

  it('lets the page around it write a heading', async () => {
    open(framed('<statement-feed data-widget><p>The fallback</p></statement-feed>').replace('?', '?heading=The+host%E2%80%99s&lang=%00%22constructor&'));
    await until(() => content().querySelector('statement-feed')?.shadowRoot?.textContent?.includes('The host’s'));
  });

  it('asks WordPress to follow a link to its own host, which its sandbox would not', async () => {
    open(`${framed('<a id="own" href="/demo/">Here</a> <a id="other" href="#" onclick="return false">There</a>')}#?secret=abc`);
    const link = await until(() => content().querySelector<HTMLElement>('#own'));
    await until(() => said.length > 0);
    link.click();
    const asked = await until(() => said.find(({ message }) => message === 'link'));
    expect(asked).to.deep.equal({ message: 'link', value: new URL('/demo/', location.href).href, secret: 'abc' });
  });

  it('without its widget’s script shows what stands there, and says how high that is', async () => {
    open(framed(CARD, '<script defer src="/dist/embed-page.js"></script>'));
    await until(() => said.findLast(({ undersigned, height }) => undersigned === 'height' && height === heightNow()));
    expect(card()?.querySelector('p')?.getClientRects().length).to.equal(1);
  });
});

describe('the page around frames', () => {
  let page: HostPage;
  afterEach(() => page.remove());

  const HOST = '<script defer src="/dist/undersigned-frame.js"></script>';
  const iframe = (attributes: string, id = 'own') => `<iframe id="${id}" height="90" src="${framed().replaceAll('"', '&quot;')}" ${attributes}></iframe>`;
  const frameOf = (id: string) => page.document.getElementById(id) as HTMLIFrameElement;
  const heightOf = (id: string) => frameOf(id).clientHeight;
  const tell = (id: string, height: unknown, origin: string) =>
    page.window.dispatchEvent(new MessageEvent('message', { data: { undersigned: 'height', height }, origin, source: frameOf(id).contentWindow }));

  for (const sandbox of ['', 'sandbox="allow-scripts"']) {
    for (const css of ['', '<style>* { box-sizing: border-box } iframe { border: 7px solid; height: 100px }</style>']) {
      it(`has frames as high as what they show${sandbox && ', in a sandbox'}${css && ', with borders of its own'}`, async () => {
        page = await hostPage(HOST + iframe(`class="undersigned" ${sandbox}`), { head: css });
        await until(() => heightOf('own') > 300);
        if (!sandbox) await until(() => Math.ceil(frameOf('own').contentDocument?.documentElement.getBoundingClientRect().height ?? 0) === heightOf('own'));
        expect(page.heard).to.deep.equal([]);
      });
    }
  }

  it('may load its script last, and twice', async () => {
    page = await hostPage(iframe('class="undersigned"'));
    await until(() => frameOf('own').contentDocument?.querySelector('case-card')?.shadowRoot?.querySelector('[part=status]'));
    for (let time = 0; time < 2; time++) page.document.body.append(Object.assign(page.document.createElement('script'), { src: '/dist/undersigned-frame.js' }));
    await until(() => heightOf('own') > 300);
    expect(page.heard).to.deep.equal([]);
  });

  it('leaves frames alone that are not of the archive, and messages that are not of the frame', async () => {
    page = await hostPage(HOST + iframe('class="undersigned"') + iframe('', 'others'));
    await until(() => heightOf('own') > 300);
    const before = heightOf('own');
    expect(heightOf('others')).to.equal(90);
    const { origin } = location;
    tell('others', 700, origin);
    tell('own', 700, 'https://evil.example');
    tell('own', 700, 'null');
    for (const nonsense of ['700px', -5, NaN, undefined, {}, Infinity, 1e9, 0, [], '1e999']) tell('own', nonsense, origin);
    page.window.dispatchEvent(new MessageEvent('message', { data: null, origin, source: frameOf('own').contentWindow }));
    page.window.dispatchEvent(new MessageEvent('message', { data: { undersigned: 'height', height: 700 }, origin, source: page.window }));
    expect([heightOf('own'), heightOf('others')]).to.deep.equal([before, 90]);
    tell('own', 700, origin);
    expect(heightOf('own')).to.equal(700);
    expect(page.heard).to.deep.equal([]);
  });

  it('is not thrown off by a frame that has no address of its own', async () => {
    page = await hostPage(`${HOST}<iframe id="own" class="undersigned" name="inside" height="90"></iframe><iframe id="broken" class="undersigned" src="http://["></iframe>`);
    for (const id of ['own', 'broken']) for (const origin of [location.origin, 'null', '']) tell(id, 700, origin);
    frameOf('own').contentWindow?.location.replace(framed());
    await until(() => frameOf('own').contentDocument?.querySelector('case-card')?.shadowRoot?.querySelector('[part=status]'));
    expect(heightOf('own')).to.equal(90);
    expect(page.heard).to.deep.equal([]);
  });

  it('adds no name to the page, and without it a frame scrolls', async () => {
    page = await hostPage('');
    const names = new Set(Object.getOwnPropertyNames(page.window));
    page.remove();
    page = await hostPage(HOST + iframe('class="undersigned"').replace('undersigned"', 'undersigned-not"'));
    // Frames can be asked for by their place.
    expect(Object.getOwnPropertyNames(page.window).filter((name) => !names.has(name) && name !== '0')).to.deep.equal([]);
    const inner = await until(() => frameOf('own').contentDocument?.scrollingElement);
    await until(() => inner.scrollHeight > inner.clientHeight);
    expect(page.window.getComputedStyle(inner).overflowY).not.to.equal('hidden');
  });
});
