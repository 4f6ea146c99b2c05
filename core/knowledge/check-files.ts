/** Checks every knowledge file by itself: its place, its JSON, its shape, and no uncertain texts. */
import { z } from 'zod';
import { bilingual, type Fault, type Report, reportTo } from './fault.ts';
import { findJsonFault } from './json-fault.ts';
import { type Folder, fileSchemas, type Knowledge } from './schema.ts';
import { textsIn } from './texts.ts';

/** A knowledge file as it was read. `path` is relative to `assets/knowledge/`, with `/`. */
export interface KnowledgeFile {
  readonly path: string;
  readonly content: string;
}

/**
 * @param files all files under `assets/knowledge/`
 * @returns what could be read of them, and every fault
 */
export function parseFiles(files: readonly KnowledgeFile[]): {
  knowledge: Knowledge;
  faults: Fault[];
} {
  const faults: Fault[] = [];
  const folders = Object.keys(fileSchemas) as Folder[];
  const things = Object.fromEntries(folders.map((folder) => [folder, new Map()])) as Things;
  for (const { path, content } of files) {
    const report = reportTo(faults, path);
    const [folder = '', name = '', ...deeper] = path.split('/');
    if (isFolder(folder) && name.endsWith('.json') && deeper.length === 0) {
      const thing = parseFile(content, folder, report);
      const id = name.slice(0, -'.json'.length);
      if (thing && thing.id !== id) {
        report('id', `要与文件名相同，写成 "${id}"`, `the id must be the file's name, "${id}"`);
      }
      if (thing) things[folder].set(thing.id, thing);
    } else {
      const names = folders.join(', ');
      report(
        '',
        `知识文件的位置是“文件夹/id.json”，文件夹是其中之一：${names}`,
        `expected FOLDER/ID.json, with FOLDER one of ${names}`,
      );
    }
  }
  return { knowledge: things as Knowledge, faults };
}

/** @returns a fault for each old id that has come to mean something else */
export function aliasFaults(knowledge: Knowledge): Fault[] {
  return (Object.keys(knowledge) as Folder[]).flatMap((folder) => {
    const taken = new Set(knowledge[folder].keys());
    return [...knowledge[folder].values()].flatMap(({ id, aliases = [] }) =>
      aliases.flatMap((alias) => {
        const fault = taken.has(alias);
        taken.add(alias);
        const zh = `“${alias}”是或曾经是别的文件的 id`;
        const reason = bilingual(zh, `"${alias}" is or was the id of something else`);
        return fault ? [{ file: `${folder}/${id}.json`, field: 'aliases', reason }] : [];
      }),
    );
  });
}

// ---------------------------------------------------------------------------------------------

type Things = Record<Folder, Map<string, unknown>>;

function parseFile(
  content: string,
  folder: Folder,
  report: Report,
): { readonly id: string } | undefined {
  if (content.includes('\ufffd')) {
    report('', '请把文件存成 UTF-8 编码', 'save the file as UTF-8');
    return undefined;
  }
  const jsonFault = findJsonFault(content);
  if (jsonFault) {
    const { line, column, zh, en } = jsonFault;
    report('', `第 ${line} 行第 ${column} 列：${zh}`, `line ${line}, column ${column}: ${en}`);
    return undefined;
  }
  const json: unknown = JSON.parse(content);
  const schema = fileSchemas[folder];
  const result = schema.safeParse(json, { error: explainIn(zhCN, '缺少这一项', '这里不能空着') });
  if (!result.success) {
    const inEnglish = schema.safeParse(json, {
      error: explainIn(en, 'this field is missing', 'this must not be empty'),
    });
    result.error.issues.forEach(({ path, message }, i) => {
      report(path.join('.'), message, inEnglish.error?.issues[i]?.message ?? '');
    });
    return undefined;
  }
  const reference = `../../schema/${folder}.json`;
  if (result.data.$schema !== reference) {
    report(
      '$schema',
      `写上 "$schema": "${reference}"，编辑器才会提示和检查`,
      `write "$schema": "${reference}", so that editors complete and check`,
    );
  }
  for (const [field, text] of textsIn(result.data)) reportUncertain(field, text, report);
  return result.data;
}

const PHONE_NUMBER = /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}[- ]?\d{7,8}|[48]00[- ]?\d{3}[- ]?\d{4})(?!\d)/;
const WEB_ADDRESS = /https?:\/\//i;

/** Phone numbers and deep links change, and none is known for certain. */
function reportUncertain(field: string, text: string, report: Report): void {
  // Examples are what pages may say, ways of asking what people do: not what we say.
  if (field.startsWith('examples.') || field.startsWith('asked.') || field === 'url') return;
  if (PHONE_NUMBER.test(text)) {
    report(field, '不写电话号码：没有一个是确知的', 'no phone numbers: none is known for certain');
  }
  if (WEB_ADDRESS.test(text)) {
    report(
      field,
      '不写网址：只有系统和省份的 url 可以写首页地址',
      'no web addresses: only the url of a system or a province is one',
    );
  }
}

function isFolder(name: string): name is Folder {
  return Object.hasOwn(fileSchemas, name);
}

const [zhCN, en] = [z.locales.zhCN().localeError, z.locales.en().localeError];

/** Says in a language of zod why a value is wrong, and the two faults made most in plain words. */
function explainIn(locale: z.core.$ZodErrorMap, missing: string, empty: string) {
  return (issue: z.core.$ZodRawIssue) => {
    if (issue.code === 'invalid_type' && issue.input === undefined) return missing;
    if (issue.code === 'too_small' && issue.minimum === 1) return empty;
    return locale(issue);
  };
}
