import { fileURLToPath } from 'node:url';

const CSS_TAG = fileURLToPath(new URL('lit-css-tag.js', import.meta.url));

/**
 * What is cut out of what we depend on, in the bundles: text of its files, how often it stands there, and what takes its place.
 *
 * Lit looks up its hooks for polyfills and other copies of itself on the global object, where an element of the host page with
 * such an `id` would answer: `<div id="litPropertyMetadata">` would break every widget. All of them are cut, also what leaves a
 * name behind. So is what no template of a widget asks for. Its `css` is replaced whole, see `lit-css-tag.js`.
 *
 * Of Fuse only `Fuse.match` is asked (`src/search/fuzzy.ts`), of words in which case and accents are folded before. The class and what
 * hangs on it, most of its 23 kB, are let go by Rollup once `match` does not stand on the class.
 */
const CUTS = {
  lit: {
    files: /node_modules[/\\](lit|@lit)/,
    cuts: [
      [/\w\.(litHtml|litElement|reactiveElement)PolyfillSupport/g, 'void 0', 3],
      [/\(\w\.(litHtml|litElement|reactiveElement)Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, '0', 3],
      [/\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\)/g, '0', 1],
      // For decorators, which are not used.
      [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap/g, '0', 1],
      // Directives, and values in tags, comments and text areas: no template of a widget has any. A build with directives stops.
      [/(?<=[{)])\w=M\(this,\w,\w(,0)?\),/g, '', 2],
      [/(\w=)M\(this,(\w\[\w\+\w\]),\w,\w\),\w===E&&\(\w=this\._\$AH\[\w\]\)/g, '$1$2', 1],
      [/if\(\((\w)=M\(this,\1,\w,0\)\?\?(\w)\)===E\)return;/g, '$1??=$2;', 1],
      [/(\w!==this\._\$AH)&&\w!==E/g, '$1', 2],
      [/else \w\.startsWith\(\w\)&&\(\w\.push\(\{type:6,index:\w\}\),\w\.removeAttribute\(\w\)\);if\(\w\.test\(\w\.tagName\)\)\{.*?\}\}(?=\}else if\(8===)/g, '', 1],
      [/1===\w\.type\?(\w=new \w\.ctor\([^)]*\)):6===\w\.type&&\(\w=new \w\(\w,this,\w\)\)/g, '$1', 1],
      [/else\{let \w=-1;for\(;-1!==.*?\}(?=\w\+\+\}\})/g, '', 1],
      [/\w\.test\(\w\[2\]\)&&\(\w=RegExp\("<\/"\+\w\[2\],"g"\)\),/g, '', 1],
      [/"number"==typeof \w\?(this\._\$AC\(\w\)):.*?,\w\)(?=;if\(this\._\$AH\?\._\$AD)/g, '$1', 1],
      // What only directives ask of parts: whether they stand in a page, where, and of which type they are.
      [/get _\$AU\(\)\{.*?\}(?=u\(|constructor|_\$AI)/g, '', 4],
      [/(?<=for\()this\._\$AP\?\.\(!1,!0,\w\)|setConnected\(\w\)\{.*?\)\}(?=\})|,this\._\$Do\?\.setConnected\(!\d\)/g, '', 4],
      [/get (parentNode|startNode|endNode|tagName)\(\)\{[^{}]*\}|removeController\(\w\)\{[^{}]*\}/g, '', 6],
      [/this\.type=[12],|this\._\$AN=void 0,|(?<=_\$AD=\w),this\._\$AM=\w|this\._\$AM=\w,/g, '', 10],
      [/constructor\(\w?(,\w)*\)\{super\([^)]*\),this\.type=[345]\}|constructor\(\.\.\.\w\)\{super\([^)]*\),this\.type=[345]\}/g, '', 3],
      // Listeners that are objects, have options, or want to be called on an element; objects that are no lists.
      [/,\w=\w===(\w)&&\w!==\1\|\|\w\.capture.*?this\._\$AH=(\w)\}handleEvent\(\w\)\{.*?\}(?=\})/g, ';if($2!==$1&&this._$$AH===$1)this.element.addEventListener(this.name,this);if($2===$1)this.element.removeEventListener(this.name,this);this._$$AH=$2}handleEvent(event){this._$$AH(event)}', 1],
      [/\w\(\w\)\?(this\.k\(\w\)):this\._\(\w\)/g, '$1', 1],
      // Places to draw into that hold something already, and other documents. A browser that translates a page takes marks of Lit out of it, and puts
      // elements in place of words: what has changed would be written beside them, the name of one case over what is known of another. All is drawn anew then.
      [
        /const \w=\w\?\.renderBefore\?\?(\w);let (\w)=\w\._\$litPart\$;if\(void 0===\2\)\{.*?\}return \2\._\$AI\((\w)\),\2/g,
        'const $2=()=>($1._$$litPart$$??=new k($1.insertBefore(c(),null),null))._$$AI($3);try{$2()}catch{$1.replaceChildren();$1._$$litPart$$=void 0;$2()}',
        1,
      ],
      [/_\((\w)\)\{(.*?)this\._\$AA\.nextSibling\.data=/g, '_($1,next=this._$$AA.nextSibling){$2(3===next?.nodeType?next:null).data=', 1],
      [/createRenderRoot\(\)\{const \w=super.*?\.firstChild,\w\}/g, '', 1],
      [/\(\w\?\.creationScope\?\?(\w)\)/g, '$1', 1],
      [/,this\.options=\w,this\._\$Cv=\w\?\.isConnected\?\?!0|this\.options=\w,|,this\.options(?=\))|(?<=\.u\()this\.options/g, '', 4],
      [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),|(?<=super\(\.\.\.arguments\)),this\.renderOptions=\{host:this\},this\._\$Do=void 0/g, '', 2],
      [/constructor\(\)\{super\(\.\.\.arguments\)\}|(dis)?connectedCallback\(\)\{super\.(dis)?connectedCallback\(\)\}|render\(\)\{return \w\}/g, '', 4],
      [/this\._\$Do=(\w\(\w,this\.renderRoot),this\.renderOptions\)/g, '$1)', 1],
      // Templates of formulas.
      [/3===\w\?"<\/?math>":""/g, '""', 2],
      [/(2===\w)\|\|3===\w/g, '$1', 1],
      // Properties of other types than text, with converters or comparisons of their own.
      [/\{attribute:!0,type:String.*?\}/g, '{}', 1],
      [/\w=\w\.trustedTypes,\w=\w\?\w\.emptyScript:"",/g, '', 1],
      [
        /_\$AK\(\w,\w\)\{.*?(?=requestUpdate)/g,
        '_$$AK(attribute,text){const name=this.constructor._$$Eh.get(attribute);this[name]=text??this._$$Ej.get(name)}',
        1,
      ],
      [
        /requestUpdate\(\w(,\w)*=!1,\w\)\{.*?(\w)\.hasChanged\?\?(\w)\).*?(?=async _\$EP)/g,
        'requestUpdate(name,before){if(name){if(!$3(this[name],before))return;this._$$Ej??=new Map;this._$$Ej.has(name)||this._$$Ej.set(name,this[name])}this.isUpdatePending||(this._$$ES=this._$$EP())}',
        1,
      ],
      // Properties that are not in the markup, or have accessors of their own, or a symbol for a name: no widget has any.
      [
        /static get observedAttributes\(\).*?(?=constructor\(\)\{super\(\),this\._\$Ep)/g,
        'static get observedAttributes(){if(!this._$$Eh){this._$$Eh=new Map;for(const [name,{attribute}] of Object.entries(this.properties)){const key=Symbol();this._$$Eh.set(attribute??name.toLowerCase(),name);Object.defineProperty(this.prototype,name,{get(){return this[key]},set(given){const before=this[key];this[key]=given;this.requestUpdate(name,before)}})}}return[...this._$$Eh.keys()]}',
        1,
      ],
      [/(this\.constructor\.)elementProperties(;for\(const \w of \w\.)keys/g, '$1_$$Eh$2values', 1],
      [/this\.constructor\.elementStyles/g, 'this.constructor.styles', 1],
      [/\w\.elementStyles=\[\],|\w\[\w\("(elementProperties|finalized)"\)\]=new Map,|\w\._\$litElement\$=!0,\w\["finalized"\]=!0,/g, '', 4],
      [/const \w=this\.constructor\.elementProperties;if\(\w\.size>0\)for\(.*?,\w\)\}(?=\}let)/g, '', 1],
      [/static addInitializer\(\w\)\{.*?\}|,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/g, '', 2],
      // An element that comes into another document has its style sheets made there, see `lit-css-tag.js`.
      [/(connectedCallback\(\)\{this\.renderRoot)\?\?=/g, '$1=', 1],
      // Style sheets that stand in a list twice; updates that are put off, passed over, waited for, or followed by more.
      [/const (\w)=this\.scheduleUpdate\(\);return null!=\1&&await \1,/g, 'return this.performUpdate(),', 1],
      [/(\w)=this\.shouldUpdate\((\w)\),\1\?\((.*?this\.update\(\2\))\):this\._\$EM\(\)/g, '$1=!0,$3', 1],
      [/scheduleUpdate\(\)\{[^{}]*\}|shouldUpdate\(\w\)\{return!0\}|firstUpdated\(\w\)\{\}|(?<=\})updated\(\w\)\{\}|,this\.firstUpdated\(\w\)|,this\.updated\(\w\)/g, '', 6],
      [/this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{return /g, '', 1],
      // What has changed, for those who ask in their updates.
      [/this\._\$AL=new Map,|const \w=this\._\$AL;(?=try)/g, '', 3],
      [/(this\.(willUpdate|update|_\$AE)|super\.update)\(\w\)/g, '$1()', 4],
      // Attributes that follow their properties, and what is known only for others' sake.
      [/_\$ET\(\w,\w\)\{.*?(?=_\$AK)|this\._\$Eq&&=.*?,(?=this\._\$EM)|,this\._\$Em=null(?=,this\._\$Ev)/g, '', 3],
      [/this\.renderRoot\?\?=this\.createRenderRoot\(\),(?=this\._\$Ep)|this\.hasUpdated=!1,|if\(!this\.hasUpdated\)(?=\{)|,this\.hasUpdated\|\|\(this\.hasUpdated=!0\)/g, '', 4],
      // Where a browser knows no trusted types, an element can have that name too.
      [/(\w)\?\1\.createPolicy\(/g, '$1?.createPolicy?$1.createPolicy(', 1],
    ],
  },
  'fuse.js': {
    files: /node_modules[/\\]fuse\.js/,
    cuts: [
      [/^Fuse\.(version|createIndex|parseIndex|config|parseQuery) = .*$/gm, '', 5],
      [/^Fuse\.use = function[^]*?^\};$/gm, '', 1],
      [/^Fuse\.match = function[^]*?^\};$/gm, 'const match = (pattern, text, { threshold }) => search(text, pattern, createPatternAlphabet(pattern), threshold);', 1],
      [/^var entry_default = Fuse;$/gm, 'var entry_default = { match };', 1],
      // Options with which nobody here asks: where in a text it is met, which letters met it, how letters are folded.
      [/^(function search\(text, pattern, patternAlphabet), \{.*?\} = \{\}/gm, '$1, threshold', 1],
      [/^\t\tconst accuracy = (errors \/ patternLen);[^]*?return accuracy \+ .*$/gm, '\t\treturn $1;', 1],
      [/^\tconst expectedLocation = .*$/gm, '\tconst expectedLocation = 0;', 1],
      [/^\tconst computeMatches = .*$/gm, '\tconst computeMatches = false;', 1],
      [/findAllMatches \? textLen : /g, '', 1],
      [/^const NON_DECOMPOSABLE_(MAP = \{[^]*?^\};|RE = .*)$/gm, '', 2],
      // Longer patterns are cut to pieces elsewhere: `nearest` looks for no word of more than 32 letters.
      [/^\tif \(pattern\.length > 32\) throw .*$/gm, '', 1],
    ],
  },
};

/** What widgets could ask of Lit and the bundles have no more: there it would do nothing, in the package it would. */
const GONE = /\b(firstUpdated|shouldUpdate|scheduleUpdate|getUpdateComplete|hasUpdated|removeController)\b|\bupdated\(|\b(reflect|converter|hasChanged|noAccessor|useDefault: (?!true)|attribute: (?!'))\b/;

/** For bundles only: in the package the dependencies are as they are. Refuses to build with versions in which a cut is not found. */
export function cutDependencies(...names) {
  const dependencies = names.map((name) => CUTS[name]);
  let missed = [];
  return {
    name: 'cut-dependencies',
    buildStart() {
      missed = dependencies.flatMap(({ cuts }) => cuts.map(([pattern, , times]) => ({ pattern, times })));
    },
    resolveId: (name) => (name.endsWith('css-tag.js') ? CSS_TAG : null),
    transform(code, id) {
      if (dependencies.includes(CUTS.lit) && /lit-html[/\\](async-)?directive\.js$/.test(id)) this.error('The bundles have no directives: they are cut out of Lit');
      const asked = dependencies.includes(CUTS.lit) && /[/\\]src[/\\]components[/\\][\w-]+\.ts$/.test(id) && GONE.exec(code);
      if (asked) this.error(`The Lit of the bundles has no ${asked[0]}: take it out of the cuts before a widget uses it`);
      const found = dependencies.find(({ files }) => files.test(id));
      if (!found) return null;
      const cut = found.cuts.reduce((text, [pattern, instead]) => {
        missed.find((one) => one.pattern === pattern).times -= text.match(pattern)?.length ?? 0;
        return text.replace(pattern, instead);
      }, code);
      return { code: cut, map: null };
    },
    buildEnd() {
      const changed = missed.filter(({ times }) => times !== 0).map(({ pattern }) => String(pattern));
      if (changed.length > 0) this.error(`A dependency has changed: look again at ${changed.join(' and ')}`);
    },
  };
}
