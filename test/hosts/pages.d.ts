export interface HostPage {
  readonly name: string;
  readonly html: string;
  readonly policy?: string;
  readonly quoted?: readonly Widget[];
  readonly isChanged?: boolean;
  readonly look?: (page?: Document) => string[];
}
export interface Widget {
  readonly tag: string;
  readonly options: Readonly<Record<string, string | number>>;
  readonly says: readonly string[];
}
export const PAGES: readonly HostPage[];
export const CLASSIC: string;
export const MODULE: string;
export function hostHtml(body: string): string;
