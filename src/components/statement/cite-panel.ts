/** The panel under a statement with its citation. Loaded when first asked for: most readers never open it. */
import { html, type TemplateResult } from 'lit';
import { CITATION_STYLES, cite, type Citable, type CitationStyle } from '../../archive/citation.js';
import type { ArchiveView } from '../text/text.js';

const STYLE_NAMES: Record<Exclude<CitationStyle, 'plain'>, string> = {
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
  wikipedia: 'Wikipedia',
};

export interface CitePanel extends ArchiveView {
  readonly record: Citable;
  readonly style: CitationStyle;
  readonly id: string;
  readonly chooseStyle: (style: CitationStyle) => void;
  readonly copy: (text: string, field: HTMLTextAreaElement) => void;
}

/** A choice of styles, the citation as text that can be selected, and a button that copies it. */
export function citePanel(panel: CitePanel): TemplateResult {
  const { record, archive, localize } = panel;
  const text = cite(record, archive, panel.style);
  const copy = (event: Event) => {
    const field = (event.currentTarget as Element).closest('.cite')?.querySelector('textarea');
    if (field) panel.copy(text, field);
  };
  const choose = (event: Event) => panel.chooseStyle((event.target as HTMLSelectElement).value as CitationStyle);
  return html`<div class="cite" id=${panel.id} role="group" aria-label=${localize.term('cite')}>
    <label>
      ${localize.term('citationStyle')}
      <select @change=${choose}>
        ${CITATION_STYLES.map(
          (style) => html`<option value=${style} ?selected=${style === panel.style}>
            ${style === 'plain' ? localize.term('plainText') : STYLE_NAMES[style]}
          </option>`,
        )}
      </select>
    </label>
    <textarea readonly rows=${Math.min(text.split('\n').length + 3, 14)} aria-label=${localize.term('cite')} .value=${text}></textarea>
    <button type="button" class="action" @click=${copy}>${localize.term('copy')}</button>
  </div>`;
}
