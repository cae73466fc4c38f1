/** How a date is drawn: a span of time, one whose end nobody knows, a point that is only about right, or a day. */
export function dateShape(date = ''): 'open' | 'range' | 'vague' | 'point' {
  if (date.endsWith('/..')) return 'open';
  if (date.includes('/')) return 'range';
  return /^\d{4}-\d\d-\d\d$/.test(date) ? 'point' : 'vague';
}
