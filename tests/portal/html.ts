/** A piece of markup that is safe to put into a page as it stands. */
export interface Html {
  readonly markup: string;
}

/** What a template may hold: plain values are escaped, `Html` is not. */
export type HtmlValue = string | number | Html | readonly HtmlValue[] | undefined;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Escapes a text for element content and for quoted attribute values.
 *
 * @param text any text
 * @returns the text with `& < > " '` as entities
 */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function markupOf(value: HtmlValue): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if ('markup' in value) return value.markup;
  return value.map(markupOf).join('');
}

/**
 * Template tag for markup: every interpolated value is escaped unless it is `Html` itself.
 * Lists are joined without a separator, `undefined` stands for nothing.
 *
 * @returns the finished piece of markup
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return { markup: String.raw({ raw: strings }, ...values.map(markupOf)) };
}
