/** Looks at a widget as a reader does: by role and by what is said. */

const ROLES: Readonly<Record<string, string>> = {
  button: 'button, [role=button]',
  link: 'a[href], [role=link]',
  heading: '[role=heading], h1, h2, h3, h4, h5, h6',
  list: 'ul, ol, [role=list]',
  listitem: 'li, [role=listitem]',
  feed: '[role=feed]',
  article: 'article, [role=article]',
  status: '[role=status]',
  alert: '[role=alert]',
  textbox: 'textarea, input:not([type]), [role=textbox]',
  combobox: 'select, [role=combobox]',
};

type Name = string | RegExp;

/** Everything of a role, in order; with a name, only what is called so. */
export function all<E extends HTMLElement = HTMLElement>(host: Element, role: keyof typeof ROLES & string, name?: Name): E[] {
  const found = [...(host.shadowRoot ?? host).querySelectorAll<E>(ROLES[role] ?? `[role=${role}]`)].filter(isShown);
  return name === undefined ? found : found.filter((element) => matches(nameOf(element), name));
}

/** The one of a role and a name; throws with what there is when there is none, or more than one. */
export function one<E extends HTMLElement = HTMLElement>(host: Element, role: keyof typeof ROLES & string, name?: Name): E {
  const [first, ...others] = all<E>(host, role, name);
  if (first && others.length === 0) return first;
  const there = all(host, role).map((element) => `“${nameOf(element)}”`);
  throw new Error(`${first ? 'more than one' : 'no'} ${role} ${name ?? ''} among ${there.join(', ') || 'none'}`);
}

/** All that is said, white space folded. */
export function said(element: Element | null | undefined): string {
  return (element?.shadowRoot ?? element)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/** What is written right after an element, up to the next one. */
export function following(element: Element): string {
  const next = element.nextSibling;
  if (!next || next instanceof Element) return '';
  return (next instanceof Text ? next.data : '') + following(next as ChildNode as Element);
}

/** What an element is called: its label, else its text, else its title; white space folded. */
export function nameOf(element: Element): string {
  const root = element.getRootNode() as ShadowRoot;
  const labelled = element.getAttribute('aria-labelledby')?.split(' ').map((id) => said(root.getElementById(id)));
  return labelled?.join(' ') ?? element.getAttribute('aria-label')?.replace(/\s+/g, ' ') ?? (said(element) || (element as HTMLElement).title);
}

/** The element that has the focus, looked for through shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

function matches(text: string, name: Name): boolean {
  return typeof name === 'string' ? text === name : name.test(text);
}
