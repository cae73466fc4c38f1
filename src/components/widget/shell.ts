/** What every widget draws around its archive: language and direction of its words, and the states in which there is no archive. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../../messages/localizer.js';
import type { ArchiveController } from '../../state/archive-controller.js';
import type { ArchiveView } from '../text/text.js';
import { errorInline, errorState, hasFallback, loadingState } from './states.js';

type Draw = (view: ArchiveView) => unknown;

/**
 * @param above What stands above all states.
 */
export function shell(host: HTMLElement, store: ArchiveController, localize: Localizer, draw: Draw, above: unknown = nothing): TemplateResult {
  const { status, archive, error } = store.snapshot;
  return html`<div part="base" lang=${localize.term('$code')} dir=${localize.term('$dir')}>
    ${above} ${status === 'loading' ? loadingState(localize, hasFallback(host)) : nothing}
    ${error ? errorState(localize, error, () => store.request({ retry: true })) : nothing} ${archive ? draw({ archive, localize }) : nothing}
  </div>`;
}

/** The same in running text, where a space too many would be seen. */
export function inlineShell(host: HTMLElement, store: ArchiveController, localize: Localizer, draw: Draw): TemplateResult {
  const { status, archive, error } = store.snapshot;
  const hasWords = hasFallback(host);
  const state = status === 'loading' ? loadingState(localize, hasWords) : error && errorInline(localize, error, hasWords);
  return html`<span part="base" lang=${localize.term('$code')} dir=${localize.term('$dir')}>${state ?? nothing}${archive ? draw({ archive, localize }) : nothing}</span>`;
}
