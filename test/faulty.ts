/** An address on the server that fails in a chosen way (`faulty-server.js`), and what was asked there. */
export interface FaultyAddress {
  /** Absolute address; no other test or engine has the same. */
  readonly href: string;
  /** The requests that came, in order. */
  asked(): Promise<{ path: string; cookie: string; referrer: string }[]>;
}

export function faulty(way: string): FaultyAddress {
  const key = crypto.randomUUID();
  return {
    href: new URL(`/faults/${way}?key=${key}`, location.href).href,
    asked: async () => (await (await fetch(`/faults/log?key=${key}`)).json()) as [],
  };
}
