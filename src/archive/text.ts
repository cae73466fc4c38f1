/** Text in the archive's language, or one text per language (BCP 47). */
export type Text = string | Readonly<Record<string, string>>;

/** The form of a BCP 47 language tag. */
export const LANGUAGE = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i;

/** Whether something is text that says anything, in every language that it names. */
export function isText(given: unknown): given is Text {
  if (typeof given === 'string') return /\S/.test(given);
  if (typeof given !== 'object' || given === null) return false;
  const texts = Object.entries(given);
  return texts.length > 0 && texts.every(([language, text]) => LANGUAGE.test(language) && typeof text === 'string' && /\S/.test(text));
}

/** Text with the language it is written in (BCP 47), ready for a `lang` attribute. */
export interface TextInLanguage {
  readonly text: string;
  readonly language: string;
}

/**
 * Picks the text for a reader: their language (`km-KH`, then `km`), else the archive's own, else the first there is.
 *
 * @param text A string in the archive's language, or one string per language.
 * @param language The reader's language, BCP 47.
 * @param archiveLanguage The language of plain strings, BCP 47.
 */
export function textIn(text: Text, language: string, archiveLanguage: string): TextInLanguage {
  if (typeof text === 'string') return { text, language: archiveLanguage };
  const wanted = language.toLowerCase();
  const match = (tag: string) => Object.keys(text).find((key) => key.toLowerCase() === tag);
  const key = match(wanted) ?? match(wanted.split('-')[0] ?? '') ?? match(archiveLanguage.toLowerCase());
  const chosen = key ?? Object.keys(text)[0] ?? archiveLanguage;
  return { text: text[chosen] ?? '', language: chosen };
}
