/** Dates to try with: all that the schema allows. */
import fc from 'fast-check';

const two = (number: number) => String(number).padStart(2, '0');

/** EDTF dates of the years from `min` to `max`. */
export function datesBetween(min: number, max: number): fc.Arbitrary<string> {
  const year = fc.integer({ min, max }).map(String);
  const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
  const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${two(d)}`);
  const point = fc.tuple(fc.oneof(year, month, day), fc.constantFrom('', '', '~', '?', '%')).map(([date, mark]) => date + mark);
  return fc.oneof(
    point,
    fc.tuple(point, point).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`)),
    point.map((date) => `${date}/..`),
    point.map((date) => `../${date}`),
  );
}
