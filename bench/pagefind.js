/** Pagefind with the search box that comes with it, over the same records: what a static site would have instead. */
import { createIndex, close } from 'pagefind';

/** The page, and the element in which the box draws. */
export const page = (size) => `<link rel="stylesheet" href="/pagefind/${size}/pagefind-ui.css"><div id="search"></div><script src="/pagefind/${size}/pagefind-ui.js"></script>
<script>new PagefindUI({ element: '#search', bundlePath: '/pagefind/${size}/', showImages: false, pageSize: 30 });</script>`;

/** The files of an index by path, as a site serves them. */
export async function filesOf({ statements }) {
  const { index } = await createIndex();
  const escape = (text) => text.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  for (const { id, title, summary } of statements) {
    const content = `<html lang="en"><body><h1>${escape(title)}</h1><p>${escape(summary.join(' '))}</p></body></html>`;
    await index.addHTMLFile({ url: `/${id}`, content });
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return new Map(files.map(({ path, content }) => [path, Buffer.from(content)]));
}

export const done = close;
