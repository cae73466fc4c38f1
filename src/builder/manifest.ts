/** The custom-elements manifest (schema 1), as far as it is read here. */
export interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}

export interface Declaration {
  readonly tagName?: string;
  readonly summary?: string;
  readonly attributes?: readonly Attribute[];
}

export interface Attribute {
  readonly name: string;
  readonly description?: string;
  /** In TypeScript: `'cards' | 'list'`, `number | string`. */
  readonly type?: { readonly text: string };
  /** In TypeScript: `'cards'`, `10`. */
  readonly default?: string;
}

/** What a manifest says of a tag. */
export function declarationOf(tag: string, { modules }: Manifest): Declaration {
  return modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === tag) ?? {};
}

/** What a widget is, in a sentence: the analyzer takes all that stands in a docblock for the summary. */
export function summaryOf(tag: string, manifest: Manifest): string {
  return declarationOf(tag, manifest).summary?.split('\n\n')[0] ?? '';
}
