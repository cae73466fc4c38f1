/**
 * The builder: chooses a widget, its options and a place to publish, shows the widget on a page, and hands out the codes.
 *
 * It takes the place of what stands in `[data-builder]`. The archive, the manifest and the bundle are the files beside its own
 * folder, so what is shown and hashed is what is published there.
 */
import { html, render } from 'lit/html.js';
import type { Archive } from '../archive/archive.js';
import { openArchive } from '../archive/load.js';
import * as said from '../messages/builder.js';
import { codesOf, dayOf, policiesOf, type Code } from './codes.js';
import { codeView, type Answer } from './code-view.js';
import { formView } from './form.js';
import { hostingView } from './hosting.js';
import { integrityOf } from './integrity.js';
import type { Manifest } from './manifest.js';
import { optionsOf } from './options.js';
import { previewView, shownFor } from './preview.js';
import { FIRST, isSetup, readSetup, writeSetup, type Setup } from './setup.js';

const fileAt = (path: string) => new URL(path, import.meta.url).href;

class Builder {
  #setup: Setup = readSetup(location.hash);
  #integrity: string | undefined;
  #answer: Answer | undefined;
  /** What the page in the preview was told last; nothing as long as it is not there. */
  #told: string | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly archive: Archive,
    private readonly manifest: Manifest,
  ) {
    root.replaceChildren();
    addEventListener('hashchange', this.#follow);
    this.#draw();
    void integrityOf(fileAt('../undersigned.js')).then((integrity) => {
      this.#integrity = integrity;
      this.#draw();
    });
  }

  get #choice() {
    return { setup: this.#setup, archive: this.archive, options: optionsOf(this.#setup.widget, this.manifest, this.archive), integrity: this.#integrity };
  }

  readonly #change = (changes: Partial<Setup>): void => {
    this.#setup = { ...this.#setup, ...changes };
    this.#answer = undefined;
    this.#keep();
    this.#draw();
  };

  /** The address says what is chosen. Each key that is pressed is no step to go back to. */
  #keep(): void {
    history.replaceState(history.state, '', writeSetup(this.#setup, this.#choice.options));
  }

  /** Another choice has come into the address, or a place on the page, which is left there no longer than it takes to go there. */
  readonly #follow = (): void => {
    if (!isSetup(location.hash) && location.hash !== '') return this.#keep();
    this.#setup = { ...readSetup(location.hash), site: this.#setup.site };
    this.#draw();
  };

  readonly #copy = async (id: string, text: string, field?: HTMLTextAreaElement): Promise<void> => {
    this.#say(undefined);
    try {
      await navigator.clipboard.writeText(text);
      this.#say({ id, words: said.copied });
    } catch {
      field?.focus();
      field?.select();
      this.#say({ id, words: field ? said.copyFailed : said.addressFailed });
    }
  };

  #say(answer: Answer | undefined): void {
    this.#answer = answer;
    this.#draw();
  }

  /** Only what is new is shown anew: where a reader is in the preview is theirs. */
  #show(): void {
    const shown = shownFor(this.#choice);
    const told = JSON.stringify(shown);
    if (this.#told === undefined || this.#told === told) return;
    this.#told = told;
    // A page in a sandbox has no origin that could be named.
    this.root.querySelector('iframe')?.contentWindow?.postMessage(shown, '*');
  }

  #draw(): void {
    const choice = this.#choice;
    const { setup, options } = choice;
    const change = this.#change;
    const codes = (given: readonly Code[]) => given.map((code) => codeView(code, this.#answer, (...copied) => void this.#copy(...copied)));
    const loaded = () => {
      this.#told = '';
      this.#show();
    };
    render(
      html`<nav aria-label=${said.parts}><a href="#choose">${said.choose}</a><a href="#see">${said.see}</a><a href="#copy">${said.copyCode}</a></nav>
        <div class="both">
          <section id="choose" tabindex="-1" aria-label=${said.choose}>
            ${formView({ setup, options, manifest: this.manifest, change })}
            <p class="actions">
              <button type="button" @click=${() => this.#change(FIRST)}>${said.startAgain}</button>
              <button type="button" @click=${() => void this.#copy('setup', location.href)}>${said.copySetup}</button>
              <span role="status">${this.#answer?.id === 'setup' ? this.#answer.words : ''}</span>
            </p>
          </section>
          <section id="see" tabindex="-1" aria-label=${said.see}>${previewView({ setup, page: fileAt('preview.html'), change, loaded })}</section>
        </div>
        <section id="copy" tabindex="-1" aria-labelledby="heading-copy">
          <h2 id="heading-copy">${said.copyCode}</h2>
          <p class="note">${said.fallbackNote(dayOf(this.archive))}</p>
          ${hostingView(choice, change)} ${codes(codesOf(choice))}
        </section>
        <section aria-labelledby="heading-policy">
          <h2 id="heading-policy">${said.policy}</h2>
          <p class="note">${said.policyNote}</p>
          ${codes(policiesOf(choice))}
        </section>`,
      this.root,
    );
    this.#show();
  }
}

async function start(root: HTMLElement): Promise<void> {
  try {
    const [archive, manifest] = await Promise.all([
      openArchive(fileAt('../archive.json')),
      fetch(fileAt('../custom-elements.json')).then((response) => response.json() as Promise<Manifest>),
    ]);
    new Builder(root, archive, manifest);
  } catch (error) {
    console.warn('[undersigned]', error);
    root.textContent = said.failed;
  }
}

const root = document.querySelector<HTMLElement>('[data-builder]');
if (root) void start(root);
