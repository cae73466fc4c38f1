import { html, type TemplateResult } from 'lit/html.js';
import * as said from '../messages/builder.js';
import { codeOf, type Choice } from './codes.js';
import { checkedIn, choiceField } from './field.js';
import { attributesOf } from './options.js';
import type { Host, Setup } from './setup.js';

/** What the page in the frame may do, set before its address. The analyser of templates takes one word there, not several. */
const ALLOWED = 'allow-scripts allow-popups allow-popups-to-escape-sandbox' as 'allow-scripts';

/** What the page in the preview is told to show. */
export interface Shown {
  /** A code that needs the script on its page, or none. */
  readonly code: string;
  /** Whether it stands in running text. */
  readonly isInline: boolean;
  readonly host: Host;
  /** `#8c2f1b`; empty: the widget's. */
  readonly accent: string;
}

export function shownFor(choice: Choice): Shown {
  const { setup, options } = choice;
  const isInline = attributesOf(setup.chosen, options)['variant'] === 'inline';
  return { code: codeOf(setup.isScriptless ? 'html' : 'tag', choice), isInline, host: setup.host, accent: setup.accent };
}

export interface Preview {
  readonly setup: Setup;
  /** Address of the page in the frame. */
  readonly page: string;
  readonly change: (changes: Partial<Setup>) => void;
  /** The page in the frame is there. */
  readonly loaded: () => void;
}

/** A page of somebody's with the widget in it. The frame has no origin: what is in it can reach nothing around it. */
export function previewView({ setup, page, change, loaded }: Preview): TemplateResult {
  const hosts = Object.entries(said.hosts) as [Host, string][];
  const pages = choiceField({ name: 'host', label: said.hostPage, values: hosts, value: setup.host }, (host) =>
    change({ host: hosts.find(([one]) => one === host)?.[0] ?? setup.host }),
  );
  return html`<div class="preview-controls">
      ${pages}
      <label class="tick"
        ><input type="checkbox" .checked=${setup.isScriptless} @change=${(event: Event) => change({ isScriptless: checkedIn(event) })} />${said.withoutScripts}</label
      >
    </div>
    <div class="window" data-host=${setup.host}>
      <iframe title=${said.preview} sandbox=${ALLOWED} src=${page} @load=${loaded}></iframe>
    </div>`;
}
