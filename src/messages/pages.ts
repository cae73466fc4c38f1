/**
 * Words of codes and pages that are made beforehand, in English. Each is an export of its own: no widget carries what it does not say.
 *
 * Before a date stands a colon, no preposition: it may be `about 2017`, `since 2017`, `until 2017`, or a range.
 */
import type { Case } from '../archive/schema.js';

/** What is shown of a list that is not whole: `The first 30 of 58 are here.` */
export const firstOf = (shown: number, total: number) => `The first ${shown} of ${total} are here.`;
export const ownWords = 'In the publisher’s own words';
/** Under the title of the archive. */
export const publishedBy = (publisher: string) => `Statements published by ${publisher}`;
export const caseKinds: Readonly<Record<Case['kind'], string>> = {
  person: 'Person',
  group: 'Group',
  community: 'Community',
  organisation: 'Organisation',
  complaint: 'Complaint',
  issue: 'Issue',
};
export const status = 'Status';
export const facts = 'Facts';
export const statedHere = 'What it states';
export const names = 'Names in it';
export const accordingToThis = 'this statement';
export const onlyHere = 'What has happened since is not in this archive.';
export const citeAs = 'To cite';
export const otherStyles = 'For reference managers';
export const citationStyles = { bibtex: 'BibTeX', ris: 'RIS', csl: 'CSL-JSON', wikipedia: 'Wikipedia' };
export const source = 'Source';
/** Where the archive's editors read it, and when: `LICADHO, list of statements. Read by the archive’s editors: 23 November 2026` */
export const readOn = (name: string, day: string) => `${name}. Read by the archive’s editors: ${day}`;
export const embedThis = 'To embed';
export const embedKinds = {
  module: 'With a script: for sites that you administer',
  quote: 'As a quote: where your own tags are removed; the site needs the script once',
  frame: 'As a frame: where scripts are not allowed',
  html: 'As plain text: for newsletters, and for sites that want no script',
};
export const older = 'Older';
export const newer = 'Newer';
export const allStatements = 'Statements';
export const allCases = 'Cases';
export const allTopics = 'Topics';
/** What an archive is, in its description: `20 statements published by LICADHO (oldest: 28 June 2023; newest: 1 October 2024), and 19 cases …` */
export const describeArchive = (statements: string, cases: string, publisher: string, oldest: string, newest: string) =>
  `${statements} published by ${publisher}${oldest && ` (oldest: ${oldest}; newest: ${newest})`}, and ${cases} that they speak of. Every fact has its date and its source.`;
export const notHere = 'There is nothing at this address';
export const notHereWhy = 'The address may be mistaken, or the record is no longer in the archive.';
export const notHereBut = 'Go to the archive.';
export const licence = 'Licence';
export const builder = 'Put it on your page';
export const builderStandfirst = 'Choose what to show, see how it looks, and copy the code for the place where you publish.';
export const builderNeedsScript = 'This page needs a script. Without one, there are codes on the page of each case:';
export const chooseOptions = 'Choose how it looks';
export const embedCodes = 'Codes for your page';
export const contents = 'On this page';
export const readWhole = 'Read it in the archive';
