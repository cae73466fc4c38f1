import { movingPath, versionPath } from '../embed/paths.js';
import type { Site } from './site.js';

/** Allows pages of others to have a file. */
const SHARED = ['Access-Control-Allow-Origin: *', 'Cross-Origin-Resource-Policy: cross-origin'];
/** A correction or withdrawal reaches everybody within the hour. */
const HOURLY = 'Cache-Control: public, max-age=3600';
const FOR_EVER = 'Cache-Control: public, max-age=31536000, immutable';
const PAGE = ["Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'", HOURLY];

/**
 * What a server should say with each file, in the form that Netlify and Cloudflare Pages read (`_headers`). Each path stands in one
 * group only, but for the first: such servers join what they find twice, and two content policies allow only what both do.
 */
export function headers({ version, otherVersions = [] }: Site): string {
  const groups: readonly (readonly [path: string, lines: readonly string[]])[] = [
    ['/*', ['X-Content-Type-Options: nosniff', 'Referrer-Policy: strict-origin-when-cross-origin']],
    ['/', PAGE],
    ['/index.html', PAGE],
    ['/404.html', PAGE],
    ['/records/*', PAGE],
    ['/embed/*', ["Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'self'; form-action 'none'; frame-ancestors *", 'Cross-Origin-Embedder-Policy: require-corp', 'Cross-Origin-Resource-Policy: cross-origin', HOURLY]],
    ['/builder/*', ["Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'", HOURLY]],
    ...[versionPath(version), movingPath(version), ...otherVersions].map((folder) => [`/${folder}*`, [...SHARED, folder.startsWith('v') ? HOURLY : FOR_EVER]] as const),
    ['/oembed/*', [...SHARED, HOURLY]],
    ['/pictures/*', [...SHARED, HOURLY]],
    ['/archive.json', [...SHARED, HOURLY]],
    ['/archive.css', [HOURLY]],
    ['/hashes.txt', [HOURLY]],
  ];
  return groups.map(([path, lines]) => `${path}\n${lines.map((line) => `  ${line}\n`).join('')}`).join('\n');
}
