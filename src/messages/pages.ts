/** Words of codes and pages that are made beforehand, in English. Each is an export of its own: no widget carries what it does not say. */

/** What is shown of a list that is not whole: `The first 30 of 58 are here.` */
export const firstOf = (shown: number, total: number) => `The first ${shown} of ${total} are here.`;
/** Says whose words a summary is, where it stands away from the archive. */
export const editorsSummary = 'Summary by the archive’s editors';
