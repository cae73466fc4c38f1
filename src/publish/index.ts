/** What the publisher's command and the site's script are made of. Node only: no page carries it. */
export { DEFAULT_SITE, movingPath, picturePath, versionPath } from '../embed/paths.js';
export { nameFinderInBaseLetters } from './base-letters.js';
export { bundleWith } from './bundle.js';
export { openForPublishing } from './open-for-publishing.js';
export { drawn, PICTURE, pictures, runs, type Measure, type Picture, type Weight } from './picture.js';
export { publishedDataset, siteFiles } from './site-files.js';
export { idFinder, standsOut } from './withheld-ids.js';
export { withheldRecords, type WithheldRecord } from './withheld-records.js';
export type { Site } from './site.js';
