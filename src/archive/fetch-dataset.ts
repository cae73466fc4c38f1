/**
 * Fetches a dataset from an address that the page's author has named: without cookies or referrer, within a time and a size,
 * whole or not at all.
 */
import { ArchiveError } from './errors.js';

/** Bounds of a fetch. The defaults keep every failure under 15 seconds. */
export interface FetchLimits {
  /** Milliseconds for everything: all tries, headers and body. Default 12,000. */
  readonly time?: number;
  /** Bytes of the body, unpacked. Default 16 MiB. */
  readonly bytes?: number;
  /** Tries at most, where trying again can help. Default 3. */
  readonly tries?: number;
  /** Milliseconds before the second try, doubled for the third. Default 400. */
  readonly backOff?: number;
}

/** Fetches and parses JSON. Throws {@link ArchiveError}; an abort by `signal` throws the signal's reason. */
export async function fetchDataset(address: string, signal?: AbortSignal, limits: FetchLimits = {}): Promise<unknown> {
  const { time = 12_000, bytes = 2 ** 24, tries = 3, backOff = 400 } = limits;
  const late = AbortSignal.timeout(time);
  const either = signal ? AbortSignal.any([signal, late]) : late;
  for (let attempt = 1; ; attempt++) {
    try {
      return await fetchOnce(address, either, bytes);
    } catch (error) {
      signal?.throwIfAborted();
      if (late.aborted) throw new ArchiveError('timeout', address);
      if (attempt >= tries || !mayPass(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, backOff * 2 ** (attempt - 1)));
    }
  }
}

async function fetchOnce(address: string, signal: AbortSignal, limit: number): Promise<unknown> {
  const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer', signal }).catch(() => {
    throw new ArchiveError('network', address);
  });
  if (response.status !== 200) throw new ArchiveError('status', `${address} answered ${response.status}`, String(response.status));
  const text = await readText(response, address, limit);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ArchiveError('json', address);
  }
}

async function readText({ body }: Response, address: string, limit: number): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = body?.getReader();
  let text = '';
  let size = 0;
  for (;;) {
    const part = await reader?.read().catch(() => {
      throw new ArchiveError('network', `${address} broke off after ${size} bytes`);
    });
    size += part?.value?.length ?? 0;
    if (size > limit) {
      void reader?.cancel();
      throw new ArchiveError('size', `${address} holds more than ${limit} bytes`);
    }
    try {
      text += decoder.decode(part?.value, { stream: !part?.done });
    } catch {
      throw new ArchiveError('encoding', address);
    }
    if (!part || part.done) return text;
  }
}

/** A refused or damaged answer stays what it is; a broken line or a tired server may do better. */
function mayPass(error: unknown): boolean {
  return error instanceof ArchiveError && (error.code === 'network' || /^(5\d\d|429)$/.test(error.hint));
}
