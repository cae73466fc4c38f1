/**
 * Why an archive could not be opened.
 *
 * - `missing`: no `src` was given and no dataset is bundled
 * - `address`: the `src` is not an `http:` or `https:` address
 * - `network`: the address could not be reached, or the answer broke off
 * - `status`: the server answered with something other than 200 (`hint` is the status)
 * - `timeout`: the answer did not come in time
 * - `size`: the answer is larger than an archive may be
 * - `encoding`: the answer is not UTF-8
 * - `json`: the answer is not JSON
 * - `version`: the dataset is of a version that this library does not know
 * - `format`: the dataset is not an archive (`detail` names the field and what to do)
 */
export type ArchiveErrorCode =
  | 'missing'
  | 'address'
  | 'network'
  | 'status'
  | 'timeout'
  | 'size'
  | 'encoding'
  | 'json'
  | 'version'
  | 'format';

/** Thrown by `openArchive`; widgets draw it as their error state. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  /**
   * @param code What went wrong.
   * @param detail Where and how, for developers: an address, a record and its field.
   * @param hint What a reader may be told besides: a status, a field.
   */
  constructor(
    readonly code: ArchiveErrorCode,
    readonly detail: string,
    readonly hint = '',
  ) {
    super(`${code}: ${detail}`);
  }
}
