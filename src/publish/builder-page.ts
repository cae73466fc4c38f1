import { attributes, link } from '../embed/html.js';
import { builderPath, movingPath } from '../embed/paths.js';
import * as said from '../messages/pages.js';
import { wholePage } from './page.js';
import type { Site } from './site.js';

/** The page that makes codes. It is the one page that needs a script; without one it says where codes are. */
export function builderPage(site: Site): string {
  const folder = `../${movingPath(site.version)}builder/`;
  const content = `<article>
<header>
<h1>${said.builder}</h1>
<p class="standfirst">${said.builderStandfirst}</p>
</header>
<link${attributes({ rel: 'stylesheet', href: `${folder}builder.css` })}>
<div data-builder><p>${said.builderNeedsScript} ${link(`${site.address}#cases`, said.allCases)}</p></div>
<script${attributes({ type: 'module', src: `${folder}builder.js` })}></script>
</article>`;
  return wholePage({ path: builderPath(), title: said.builder, description: said.builderStandfirst, content }, site);
}
