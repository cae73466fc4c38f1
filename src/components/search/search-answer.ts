import { html, nothing, type TemplateResult } from 'lit';
import type { Filters } from '../../archive/archive.js';
import type { Localizer } from '../../messages/localizer.js';
import type { Found } from '../../search/found.js';
import { nameFilters } from '../filters/filter-words.js';
import type { ArchiveView } from '../text/text.js';
import type { Announcement } from './announcement.js';

export interface SearchAnswer extends ArchiveView {
  readonly announcement: Announcement;
  readonly query: string;
  /** What was found and passes the filters; absent before the search is ready, and where nothing is asked. */
  readonly found: Found | undefined;
  /** What narrows the list that shows what was found; absent where choices are offered. */
  readonly filters: Filters | undefined;
  /** Asks for a nearer spelling. */
  readonly correct: (suggestion: string) => void;
}

/** What was found, in numbers; where that is nothing, under which filters; and the nearest spelling. */
export function searchAnswer(view: SearchAnswer): TemplateResult {
  const { archive, localize, announcement, query, found, filters, correct } = view;
  const { wholeCases = 0, wholeStatements = 0 } = found ?? {};
  const all = found && found.cases.length + found.statements.length;
  const some = all ? all - wholeCases - wholeStatements : 0;
  const names = filters ? nameFilters(filters, view).map(({ name }) => name) : [];
  const isNothing = all === 0;
  const whole = localize.term('found', wholeCases, wholeStatements);
  const counted = some > 0 ? localize.term('foundPartly', whole, some, query, names) : whole;
  const answered = isNothing ? localize.term('nothingFound', query, names) : counted;
  const text = found ? answered : query.trim() && localize.term('searching');
  // Such a sentence names the query and the filters itself.
  const saysAll = isNothing || (some > 0 && !whole);
  const sentence = found && !saysAll ? `${text} ${localize.term('forQuery', query)}` : text || localize.term('statementsOf', archive.filter(filters).length, archive.statements.length);
  // What has changed is heard also where the number has not.
  const spoken = filters || text ? [sentence, ...(saysAll ? [] : names)].join(', ') : '';
  // Choices are counted where they are offered.
  const isSeen = text && (!whole || filters);
  return html`${announcement.render(spoken)}
    ${isSeen ? html`<p part=${isNothing ? 'empty' : 'status'} class="answer note ${found ? '' : 'loading'}" aria-hidden="true">${text}</p>` : nothing}
    ${found?.suggestion ? nearestSpelling(found.suggestion, localize, correct) : nothing}`;
}

function nearestSpelling(suggestion: string, localize: Localizer, correct: (suggestion: string) => void): TemplateResult {
  return html`<p class="suggestion">
    ${localize.term('didYouMean')}
    <button type="button" class="action" @click=${() => correct(suggestion)}>${suggestion}</button>?
  </p>`;
}
