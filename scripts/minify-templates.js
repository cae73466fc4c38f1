/**
 * A TypeScript transformer that takes the white space of indentation out of html`…` and css`…`, and comments, zeros before a point
 * and the quotes around plain words in selectors out of css`…`: no minifier of scripts looks into templates.
 */
import ts from 'typescript';

const SHORTEN = { html: shortenMarkup, css: shortenSheet };

/** For the option `transformers.before` of the compiler. */
export function minifyTemplates(context) {
  const { factory } = context;
  const visit = (node) => {
    const visited = ts.visitEachChild(node, visit, context);
    const shorten = ts.isTaggedTemplateExpression(visited) && SHORTEN[visited.tag.text];
    return shorten ? factory.updateTaggedTemplateExpression(visited, visited.tag, undefined, shortened(visited.template, shorten, factory)) : visited;
  };
  return (file) => ts.visitNode(file, visit);
}

function shortened(template, shorten, factory) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) {
    const text = shorten(indentEnd(indentStart(template.text)));
    return factory.createNoSubstitutionTemplateLiteral(text, raw(text));
  }
  const head = shorten(indentStart(template.head.text));
  const spans = template.templateSpans.map(({ expression, literal }) => {
    const isLast = ts.isTemplateTail(literal);
    const text = shorten(isLast ? indentEnd(literal.text) : literal.text);
    const part = isLast ? factory.createTemplateTail(text, raw(text)) : factory.createTemplateMiddle(text, raw(text));
    return factory.createTemplateSpan(expression, part);
  });
  return factory.createTemplateExpression(factory.createTemplateHead(head, raw(head)), spans);
}

/** A space at an end of a template was written to keep words apart, a line break only to keep the code in lines. */
const indentStart = (text) => text.replace(/^\s*\n\s*/, '');
const indentEnd = (text) => text.replace(/\s*\n\s*$/, '');

/** White space that holds a line break is indentation; what is left of it keeps inline pieces apart. */
function shortenMarkup(markup) {
  return markup.replace(/\s*\n\s*/g, ' ').replace(/> (<\/?(?:div|p|dl|dt|dd|blockquote|slot|label|select|textarea)\b)/g, '>$1').replace(/(?<=["\w]) >/g, '>');
}

function shortenSheet(sheet) {
  return sheet
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/(?<=[ :(,-])0(?=\.\d)/g, '')
    .replace(/\[([a-z-]+)='([a-z]+)'\]/g, '[$1=$2]')
    .replaceAll(';}', '}')
    .trim();
}

const raw = (text) => text.replace(/[\\`]|\$\{/g, '\\$&');
