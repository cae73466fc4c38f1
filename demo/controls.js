/** The panel under the page: every attribute of the feed in the article, live, and the tag that it amounts to. */
import archive from '../dist/data.js';

const feed = document.querySelector('article statement-feed');
const form = document.querySelector('.controls form');
const output = document.querySelector('.controls output');

for (const [name, records] of Object.entries({
  topic: archive.topics.map(({ id, label }) => [id, label]),
  case: archive.cases.map(({ id, name }) => [id, name]),
})) {
  form.elements[name].append(...records.map(([id, label]) => new Option(label, id)));
}
for (const field of form.elements) if (feed.hasAttribute(field.name)) field.value = feed.getAttribute(field.name);

form.addEventListener('input', ({ target: { name, value } }) => {
  if (name === 'theme') document.documentElement.dataset.theme = value;
  else if (name === 'accent') feed.parentElement.style.setProperty('--archive-accent', value);
  else if (value) feed.setAttribute(name, value);
  else feed.removeAttribute(name);
  showTag();
});

function showTag() {
  const attributes = [...feed.attributes].map(({ name, value }) => ` ${name}="${value}"`).join('');
  output.textContent = `<${feed.localName}${attributes}></${feed.localName}>`;
}
showTag();
