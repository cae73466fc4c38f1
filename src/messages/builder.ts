/** Words of the builder, in English. */
import type { Case } from '../archive/schema.js';

export const choose = 'Choose';
export const see = 'See it';
export const copyCode = 'Copy the code';
export const parts = 'Parts of this page';

export const widget = 'Widget';
export const widgets = {
  'statement-feed': 'List of statements',
  'case-card': 'One case',
  'case-timeline': 'Timeline',
  'statement-search': 'Search',
};
export const places = { item: 'What it shows', look: 'How it looks', more: 'More options' };

/** What an option is called, and what stands under it and beside its values. */
export interface OptionWords {
  readonly label?: string;
  readonly hint?: string;
  readonly values?: Readonly<Record<string, string>>;
}

const date = (kept: string) => `A year, month or day: 2024, 2024-03 or 2024-03-19. Nothing that is surely ${kept} is shown.`;
const order = { newest: 'Newest first', oldest: 'Oldest first' };

/**
 * The words of the manifest are for those who write an attribute by hand. An editor, who does not, gets these: by its name, and by
 * widget and name where one widget means another thing. The code beside the form has the attribute itself.
 */
export const optionWords: Readonly<Record<string, OptionWords>> = {
  'heading-level': { label: 'Heading level', hint: 'Of its first heading, from 1 to 6: one more than that of the heading above it on your page.' },
  heading: { label: 'Heading', hint: 'Stands above it. Empty: none.' },
  group: {
    label: 'Name of its group',
    hint: 'Widgets of a page whose groups have one name follow each other: what a reader chooses in one counts in all. Empty: they follow all others without a name.',
  },
  from: { label: 'From', hint: date('older') },
  to: { label: 'Until', hint: date('newer') },

  'statement-feed case': { label: 'Cases', hint: 'Only statements that speak of one of these cases.' },
  topic: { label: 'Topics', hint: 'Only statements under one of these topics.' },
  kind: { label: 'Kinds', hint: 'Only statements of these kinds.' },
  'group-by': { label: 'Headings in the list', hint: 'They divide it.', values: { year: 'For each year', month: 'For each month', none: 'None' } },
  sort: { label: 'Order', hint: 'While a reader searches, “newest first” gives way to what fits best.', values: order },
  density: {
    label: 'How much of each statement',
    hint: 'Headlines fit narrow columns.',
    values: { cards: 'With its summary', list: 'Without its summary', headlines: 'Headlines' },
  },
  more: {
    label: 'The rest of a long list',
    hint: 'A button shows more of it; or it goes on by itself when a reader comes to its end; or it ends there.',
    values: { button: 'With a button', auto: 'By itself', none: 'Not shown' },
  },
  limit: { label: 'Statements at first', hint: 'As many more are shown at a time.' },

  'case-card case': { label: 'Case', hint: 'None: the one that a reader chooses, in the card or in another widget of the page.' },
  variant: {
    label: 'How much of it',
    hint: 'All; the name with its status; or one line inside a paragraph of yours.',
    values: { full: 'All', compact: 'In short', inline: 'In a line' },
  },
  statements: { label: 'Statements at first', hint: 'How many of those on the case are listed.' },
  'stale-after': { label: 'Old after', hint: 'The age from which status or newest statement count as old: P6M for six months, P1Y for a year.' },

  'case-timeline case': { label: 'Case', hint: 'None: the whole archive.' },
  kinds: { label: 'Kinds', hint: 'Only events and statements of these kinds.' },
  order: { label: 'Order', hint: 'What has no date comes last.', values: order },
  orientation: {
    label: 'Direction',
    hint: 'In a column of less than 600 pixels always down the page.',
    values: { vertical: 'Down the page', horizontal: 'Along an axis' },
  },
  strip: { label: 'Bars above it', hint: 'By them a reader chooses a span of time.', values: { auto: 'Shown', none: 'None' } },
  gaps: { label: 'Months of silence', hint: 'A silence as long as that, or longer, is told. 0: none is.' },
  'deep-link': { label: 'Links to its entries', hint: 'A word with which they begin in the address of your page: with “time”, such as #time-mech-dara.1. Empty: none.' },

  mode: {
    label: 'What it does',
    hint: 'What suits: it narrows the lists and timelines of its group, or offers results where there are none.',
    values: { auto: 'What suits', results: 'Offers results', filter: 'Narrows lists' },
  },
  facets: { label: 'What a list can be narrowed by', hint: 'Of `topics`, `kinds`, `years` and `cases` those that you want, with a space between them, or `none`. Empty: all but cases.' },
  label: { label: 'Label of the field', hint: 'Empty: “Search the archive”.' },
  'url-state': { label: 'Keep the search in the address of the page', hint: 'So that a reader can send it, and finds it again on the way back.' },
  debounce: { label: 'Pause before it searches', hint: 'In milliseconds without a key.' },
  shortcut: { label: 'Key that leads to it', hint: 'From anywhere on the page, such as `/` or `Control+k`. Empty: none.' },
};
/** What has no words of its own: `group-by` as `Group by`. */
export const nameOf = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).replaceAll('-', ' ');
export const any = 'any';
export const caseKinds: Readonly<Record<Case['kind'], string>> = {
  person: 'People',
  group: 'Groups',
  community: 'Communities',
  organisation: 'Organisations',
  complaint: 'Complaints',
  issue: 'Issues',
};
export const noCase = 'None';

export const language = 'Language';
export const pageLanguage = 'That of the page';
export const languageHint = 'Of dates. The words around them are in English so far.';
export const languages: Readonly<Record<string, string>> = { en: 'English', fr: 'Français', km: 'ខ្មែរ' };

export const accent = 'A colour of your own';
export const accentColour = 'Colour';
export const startAgain = 'Start again';
export const copySetup = 'Copy a link to this choice';

/** What is wrong with a value, and what becomes of it. */
export const mistakes = {
  date: 'This is not a date that can be read, and is left out. Write 2024, 2024-03 or 2024-03-19.',
  duration: 'This is not a duration that can be read, and is left out. Write P6M for six months, P1Y for a year.',
  number: (least: number, most?: number) => `This is left out: it has to be a whole number ${most === undefined ? `from ${least}` : `from ${least} to ${most}`}.`,
  site: 'This is not a web address, and is left out. Write https://archive.example/.',
  crossed: (from: string, to: string) => `No date is both from ${from} and until ${to}: nothing will be shown.`,
};

export const hostPage = 'The page around it';
export const hosts = { plain: 'Plain', dark: 'Dark', big: 'Big text', narrow: 'Narrow, 320 px', serif: 'Serif, as on a blog' };
export const withoutScripts = 'As readers without scripts see it';
export const preview = 'Preview on a page';

export const version = 'Which version';
export const moving = 'The newest, always';
export const movingHint =
  'What the archive corrects or withdraws is corrected and withdrawn in the widget on your page, too. Text that is on your page already, in the code or around it, stays until you take it out.';
export const pinned = (version: string) => `Version ${version}, for good`;
export const pinnedHint = 'For sites whose rules ask for a fixed file with a hash.';
export const pinnedNote =
  'A pinned copy cannot be corrected or recalled. When a status changes, a statement is corrected or a name is withdrawn, your readers go on seeing the old words until you change the code yourself. The newest version can be corrected from afar; a pinned one cannot.';
export const site = 'Address of the archive';
export const siteHint = 'Where the files of the archive are: the publisher’s site, or your own server if you keep a copy. A copy of your own is pinned, too.';
export const siteUnknown = 'This archive does not say where it is published: put the address in place of archive.example, or the codes with a script will find nothing.';
export const fallbackNote = (updated: string) =>
  `Each code carries its content as plain text, for readers whom no script reaches. That text is of ${updated} and stays so: copy the code anew when it has to change.`;

/** Each code: its name, and in one line for whom it is. */
export const codes = {
  module: ['Script and widget', 'For sites that you administer: static sites, and WordPress as administrator or editor. It loads after your page.'],
  classic: ['Classic script and widget', 'For sites with an optimiser, and where modules or CORS are no option.'],
  script: ['Script, once for the site', 'For whoever administers the site: in the head of every page, once.'],
  quote: ['Quotation', 'For authors whose scripts and tags are removed, as in WordPress; the site has the script from above.'],
  frame: ['Frame', 'For Wix, Squarespace, Drupal and all editors that take a frame but no script.'],
  link: ['Address', 'For WordPress, Ghost and Drupal: pasted on a line of its own, it becomes a card.'],
  html: ['Plain HTML', 'For newsletters, and for sites that want no script: text, dates and links.'],
  tag: ['Widget alone', 'For a page that has the script already.'],
} as const;
export const caseFirst = 'This needs a case: choose one above.';
export const linkShowsCase = 'It shows the case as the archive’s own page does, without the options above.';
export const linkShowsArchive = 'It leads to the first page of the archive: this choice has no page of its own.';
export const frameIsDark = 'In the colours of a dark page, as in the preview.';
export const frameColours = 'A frame has colours of its own: it can’t see those of the page around it.';
export const htmlStays = 'Nothing corrects it: it stays as it is on the day on which you copy it.';
export const sheet = ['Your colour', 'For the style sheet of your site, beside any code with a script. A frame and plain HTML do not take it.'] as const;

export const copy = 'Copy';
export const copied = 'Copied.';
export const copyFailed = 'This page may not copy by itself. The code is selected: copy it by keyboard or menu.';
export const addressFailed = 'This page may not copy by itself. The link is this page’s address: copy it from there.';

export const policy = 'For whoever runs your server';
export const policyNote =
  'The script asks for nothing else: no further request, no cookie, no storage, no style or font. A site with a content security policy (CSP) adds one of these lines.';
export const policies = {
  script: ['script-src', 'For every code with a script.'],
  frame: ['frame-src', 'For the frame.'],
  types: ['trusted-types', 'Only where the policy asks for trusted types and lists their names.'],
} as const;
export const integrity = (version: string) => ['integrity', `The hash (SRI) of the script of version ${version}, as it is on this server. It stands in the codes of the pinned version.`] as const;
export const noIntegrity = 'The hash can’t be computed here: a browser does that on https pages only. It stands in hashes.txt beside the archive.';

export const failed = 'The archive could not be loaded.';
