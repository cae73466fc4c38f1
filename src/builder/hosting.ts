import { html, nothing, type TemplateResult } from 'lit/html.js';
import { webAddress } from '../archive/web-address.js';
import { DEFAULT_SITE } from '../embed/paths.js';
import * as said from '../messages/builder.js';
import { VERSION } from '../version.js';
import { siteFor, type Choice } from './codes.js';
import { choiceField, valueIn } from './field.js';
import type { Setup } from './setup.js';

/** Where the script comes from, and whether it can be corrected there. What a pinned copy means stands beside the choice. */
export function hostingView({ setup, archive }: Choice, change: (changes: Partial<Setup>) => void): TemplateResult {
  const isMistaken = setup.site.trim() !== '' && !webAddress(setup.site.trim());
  const isUnknown = siteFor(setup, archive) === DEFAULT_SITE;
  return html`<div class="hosting">
    ${choiceField(
      {
        name: 'version',
        label: said.version,
        values: [
          ['moving', html`<strong>${said.moving}</strong> <small>${said.movingHint}</small>`],
          ['pinned', html`<strong>${said.pinned(VERSION)}</strong> <small>${said.pinnedHint}</small>`],
        ],
        value: setup.isPinned ? 'pinned' : 'moving',
      },
      (version) => change({ isPinned: version === 'pinned' }),
    )}
    <p class="warning">${said.pinnedNote}</p>
    <div class="field">
      <label for="site">${said.site}</label>
      <input
        id="site"
        type="url"
        autocomplete="off"
        spellcheck="false"
        placeholder=${siteFor({ ...setup, site: '' }, archive)}
        aria-describedby="hint-site mistake-site"
        aria-invalid=${isMistaken ? 'true' : nothing}
        .value=${setup.site}
        @input=${(event: Event) => change({ site: valueIn(event) })}
      />
      <p class="mistake" id="mistake-site">${isMistaken ? said.mistakes.site : ''}</p>
      ${isUnknown && !isMistaken ? html`<p class="missing">${said.siteUnknown}</p>` : ''}
      <p class="hint" id="hint-site">${said.siteHint}</p>
    </div>
  </div>`;
}
