/**
 * Says where and why a text is not JSON. `JSON.parse` often names no place, and never the mistake
 * that is made most in Chinese: full-width punctuation.
 */
import { type TextPlace, textPlace } from './text-place.ts';

/** Where a text stops being JSON, and why. */
export interface JsonFault extends TextPlace {
  readonly zh: string;
  readonly en: string;
}

/**
 * @param text any text
 * @returns the first fault; none when the text is JSON
 */
export function findJsonFault(text: string): JsonFault | undefined {
  const fault = new JsonReader(text).readAll();
  if (!fault) return undefined;
  return { ...textPlace(text, fault.at), zh: fault.zh, en: fault.en };
}

// ---------------------------------------------------------------------------------------------

interface Stop {
  readonly at: number;
  readonly zh: string;
  readonly en: string;
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/;

/** A Chinese quotation mark where that of JSON would close a text. */
const FULL_WIDTH_END = /[“”„‟＂](?=\s*(?:[:：,，、}\]｝］]|$))/;

/** Goes through a text once. Each reading gives the first fault, and ends behind what it has read. */
class JsonReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readAll(): Stop | undefined {
    return this.#readValue() ?? (this.#next() === '' ? undefined : this.#unexpected());
  }

  /** Skips white space. */
  #next(): string {
    while (/[\t\n\r ]/.test(this.#text.charAt(this.#at))) this.#at++;
    return this.#text.charAt(this.#at);
  }

  #take(pattern: RegExp): boolean {
    const sticky = new RegExp(pattern, 'y');
    sticky.lastIndex = this.#at;
    if (!sticky.test(this.#text)) return false;
    this.#at = sticky.lastIndex;
    return true;
  }

  #readValue(): Stop | undefined {
    const first = this.#next();
    if (first === '{') return this.#readItems('}', () => this.#readEntry());
    if (first === '[') return this.#readItems(']', () => this.#readValue());
    if (first === '"') return this.#readString();
    return this.#take(SCALAR) ? undefined : this.#unexpected();
  }

  #readEntry(): Stop | undefined {
    if (this.#next() !== '"') {
      return this.#unexpected('这里要写带半角引号的名称', 'a quoted name is needed here');
    }
    const fault = this.#readString();
    if (fault) return fault;
    if (this.#next() !== ':') {
      return this.#unexpected('名称后面缺少半角冒号', 'a colon is missing here');
    }
    this.#at++;
    return this.#readValue();
  }

  #readItems(end: string, readItem: () => Stop | undefined): Stop | undefined {
    this.#at++;
    if (this.#next() === end) {
      this.#at++;
      return undefined;
    }
    for (;;) {
      const fault = readItem();
      if (fault) return fault;
      const behind = this.#next();
      if (behind === end) {
        this.#at++;
        return undefined;
      }
      if (behind !== ',') {
        return this.#unexpected(`这里缺少半角逗号或“${end}”`, `a comma or ${end} is missing here`);
      }
      const comma = this.#at++;
      if (this.#next() === end) {
        return stop(
          comma,
          '最后一项后面不能有逗号',
          'the last item must not have a comma behind it',
        );
      }
    }
  }

  #readString(): Stop | undefined {
    const start = this.#at++;
    for (;;) {
      const character = this.#text.charAt(this.#at);
      if (character === '"') {
        this.#at++;
        return undefined;
      }
      if (character < ' ') break;
      if (character !== '\\') this.#at++;
      else if (!this.#take(ESCAPE)) {
        return stop(this.#at, '“\\”后面的字符不对', 'this escape is not known');
      }
    }
    const [line = ''] = this.#text.slice(start + 1).split('\n', 1);
    const full = line.search(FULL_WIDTH_END);
    if (full >= 0) {
      this.#at = start + 1 + full;
      return this.#unexpected();
    }
    return stop(
      start,
      '这段文字的引号在本行没有合上（文字里要换行就写 \\n）',
      'the quotation mark is not closed on this line (write \\n for a line break)',
    );
  }

  #unexpected(zh?: string, en?: string): Stop {
    const at = this.#at;
    if (at >= this.#text.length) {
      return stop(
        at,
        '文件在这里就结束了，后面还缺内容',
        'the file ends here, something is missing',
      );
    }
    const found = String.fromCodePoint(this.#text.codePointAt(at) ?? 0);
    if (found === '\ufeff') {
      return stop(at, '请把文件存成不带 BOM 的 UTF-8', 'save the file as UTF-8 without BOM');
    }
    const half = halfWidth(found);
    if (half !== found) {
      const said = `这里是全角的“${found}”，要用半角的 ${half}`;
      return stop(at, said, `“${found}” must be the half-width ${half}`);
    }
    return stop(at, zh ?? `这里不能写“${found}”`, en ?? `“${found}” cannot stand here`);
  }
}

function stop(at: number, zh: string, en: string): Stop {
  return { at, zh, en };
}

/** The character that JSON wants where an input method has put its Chinese counterpart. */
function halfWidth(character: string): string {
  if (/[“”„‟＂]/.test(character)) return '"';
  if (/[、，]/.test(character)) return ',';
  return character.normalize('NFKC');
}
