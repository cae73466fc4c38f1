/** Upgrades quotes into widgets, now and later. `scan(root)` does the same for a root that the page does not show, such as a shadow root. */
import { placeholders, watchPlaceholders } from '../embed/placeholders.js';
import { borrowArchive } from '../state/shared-archives.js';

export const scan = placeholders(borrowArchive, !!document.querySelector('script[data-upgrade-links]'));
watchPlaceholders(scan);
