/**
 * A small picture of when how much was said and happened, which is also a control: a bar narrows the group to its period, and
 * two sliders to a span of time.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { isWithin } from '../../archive/dates.js';
import type { Period } from '../../archive/periods.js';
import type { Localizer } from '../../messages/localizer.js';
import { saidPeriod } from '../text/text.js';

/** The least width of a bar, in CSS pixels, so that fingers find it. */
export const BAR = 26;

export interface TimelineStrip {
  readonly periods: readonly Period[];
  /** The oldest and the newest date of what is counted, EDTF: they say where the strip ends, as precisely as it is known. */
  readonly ends: readonly (string | undefined)[];
  /** What the reader has narrowed the group to, EDTF. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly localize: Localizer;
  /** Narrows to a span of time; without one, widens to all of it. */
  readonly choose: (from?: string, to?: string) => void;
}

export function timelineStrip(strip: TimelineStrip): TemplateResult | typeof nothing {
  const { periods, ends, from, to, localize, choose } = strip;
  if (periods.length < 2) return nothing;
  const end = periods.length - 1;
  const isNarrowed = !!(from || to);
  const counts = periods.map(({ statements, events }) => statements + events);
  const most = Math.max(...counts);
  const isChosen = periods.map(({ date }) => isWithin(date, from, to));
  const [first, last] = [Math.max(0, isChosen.indexOf(true)), Math.max(0, isChosen.lastIndexOf(true))];
  const bar = (period: Period, index: number) => {
    const isOnly = isNarrowed && first === index && last === index;
    const label = [localize.formatDate(period.date), localize.term('entries', period.statements, period.events)].filter(Boolean).join(', ');
    return html`<button
      type="button"
      class="bar"
      tabindex=${index === first ? 0 : -1}
      title=${label}
      aria-pressed=${isNarrowed && !!isChosen[index]}
      @click=${() => (isOnly ? choose() : choose(period.from, period.to))}
    ></button>`;
  };
  /** One shape of all bars, or of those that are chosen: ten wide, a hundred high. */
  const shape = (isDrawn: (index: number) => boolean) =>
    counts.map((count, index) => (count && isDrawn(index) ? `M${index * 10 + 1} 100v-${Math.max(6, (count / most) * 100)}h8V100` : '')).join('');
  /** One end of the span, which lies where bars meet: so the two are always a bar apart, and neither hides the other. */
  const slider = (label: string, value: number, said: string | undefined, [least, greatest]: [number, number], move: (index: number) => void) => {
    const slide = ({ target }: Event) => {
      const input = target as HTMLInputElement;
      const index = Math.min(Math.max(Number(input.value), least), greatest);
      input.value = String(index);
      move(index);
    };
    const words = localize.formatDate(said ?? '');
    return html`<input type="range" min="0" max=${periods.length} .value=${String(value)} aria-label=${label} aria-valuetext=${words} @input=${slide} />`;
  };
  const clear = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isNarrowed) return;
    event.stopPropagation();
    choose();
  };
  return html`<div part="strip" role="group" aria-label=${localize.term('timeSpan')} @keydown=${clear}>
    <div class="bars" @keydown=${moveAlong}>
      <svg viewBox="0 0 ${periods.length * 10} 100" preserveAspectRatio="none" aria-hidden="true">
        <path d=${shape(() => true)} />
        <path class="chosen" d=${shape((index) => isNarrowed && !!isChosen[index])} />
      </svg>
      ${periods.map(bar)}
    </div>
    <div class="span">
      ${slider(localize.term('spanStart'), first, from ?? periods[first]?.from, [0, last], (index) => choose(index > 0 ? periods[index]?.from : undefined, to))}
      ${slider(localize.term('spanEnd'), last + 1, to ?? periods[last]?.to, [first + 1, periods.length], (index) => choose(from, index > end ? undefined : periods[index - 1]?.to))}
    </div>
    <p class="ends note">
      ${ends.map((date = '') => saidPeriod(date, localize))}
    </p>
  </div>`;
}

/** The bars are one stop of the Tab key; arrows walk along them, in the direction of the script. */
function moveAlong(event: KeyboardEvent): void {
  const bars = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('.bar')];
  const position = bars.indexOf(event.target as HTMLElement);
  const forwards = getComputedStyle(event.target as Element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backwards = forwards === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  const target = { [forwards]: position + 1, [backwards]: position - 1, Home: 0, End: bars.length - 1 }[event.key];
  if (target === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  bars[Math.min(Math.max(target, 0), bars.length - 1)]?.focus();
  event.preventDefault();
}
