/** What was measured, beside what is promised. */
const rows = [];

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Notes a figure that may be as great as its limit. */
export function note(what, measured, limit, unit) {
  rows.push({ what, measured, limit, unit, kept: measured <= limit });
}

/** Notes a figure that must be as great as its limit. */
export function noteAtLeast(what, measured, limit, unit) {
  rows.push({ what, measured, limit, unit, kept: measured >= limit });
}

/** Prints all that was noted. The process ends with an error when a promise is not kept. */
export function report() {
  const inWords = (figure, unit) => `${Number(figure.toFixed(4))} ${unit}`;
  const line = ({ what, measured, limit, unit, kept }) => [what, { measured: inWords(measured, unit), limit: inWords(limit, unit), kept: kept ? 'yes' : 'NO' }];
  console.table(Object.fromEntries(rows.map(line)));
  process.exitCode = rows.every(({ kept }) => kept) ? 0 : 1;
}
