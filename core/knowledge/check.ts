/**
 * Turns the texts of the knowledge files into checked knowledge, or into a list of every fault
 * found: which file, which field, why.
 */
import { z } from 'zod';
import { judge, type Setting } from '../recognition/judge.ts';
import { findPrompts } from '../recognition/recognise.ts';
import { compilePhrases } from './compile.ts';
import { bilingual, type Fault, KnowledgeError } from './fault.ts';
import { findJsonFault } from './json-fault.ts';
import { type Citation, type Folder, fileSchemas, type Knowledge } from './schema.ts';
import { textsIn } from './texts.ts';

/** A knowledge file as it was read. `path` is relative to `assets/knowledge/`, with `/`. */
export interface KnowledgeFile {
  readonly path: string;
  readonly content: string;
}

/**
 * Checks every file alone, then what they say about each other, then every prompt's phrases and
 * examples.
 *
 * @param files all files under `assets/knowledge/`
 * @returns the knowledge
 * @throws KnowledgeError with every fault that was found
 */
export function checkKnowledge(files: readonly KnowledgeFile[]): Knowledge {
  const { knowledge, faults } = parseFiles(files);
  // References into files that did not parse would only be echoes of the first fault.
  if (faults.length === 0) faults.push(...referenceFaults(knowledge));
  if (faults.length === 0) faults.push(...phraseFaults(knowledge));
  if (faults.length === 0) faults.push(...exampleFaults(knowledge));
  if (faults.length > 0) throw new KnowledgeError(faults);
  return knowledge;
}

// ---------------------------------------------------------------------------------------------

type Things = Record<Folder, Map<string, unknown>>;

/** Notes a fault of one file; the reason in Chinese, then in English. */
type Report = (field: string, zh: string, en: string) => void;

function reportTo(faults: Fault[], file: string): Report {
  return (field, zh, en) => faults.push({ file, field, reason: bilingual(zh, en) });
}

function parseFiles(files: readonly KnowledgeFile[]): { knowledge: Knowledge; faults: Fault[] } {
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
  // Examples are what pages may say, not what we say.
  if (field.startsWith('examples.') || field === 'url') return;
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

function referenceFaults(knowledge: Knowledge): Fault[] {
  const faults: Fault[] = [];
  const eachOf = <F extends Folder>(
    folder: F,
    look: (thing: Thing<F>, need: Need, report: Report) => void,
  ) => {
    for (const thing of knowledge[folder].values() as Iterable<Thing<F>>) {
      const report = reportTo(faults, `${folder}/${thing.id}.json`);
      look(thing, needIn(knowledge, report), report);
    }
  };
  eachOf('pages', (page, need) => need('system', 'systems', page.system));
  eachOf('steps', (step, need, report) => {
    need('system', 'systems', step.system);
    need('page', 'pages', step.page);
    step.troubles?.forEach(({ citation }, i) => {
      need(`troubles.${i}.citation.source`, 'sources', citation.source);
    });
    reportLabels(step, step.page ? knowledge.pages.get(step.page) : undefined, report);
    reportClicks(step, report);
  });
  eachOf('registrations', (registration, need, report) => {
    const { steps, stages = [], citations } = registration;
    need('question', 'questions', registration.question);
    need('steps', 'steps', steps);
    need('stages', 'registrations', stages);
    need('citations', 'sources', sourcesOf(citations));
    if (steps.length === 0 && stages.length === 0) {
      report('steps', 'steps 和 stages 至少要写一样', 'steps or stages are needed');
    }
    if (stages.some((id) => knowledge.registrations.get(id)?.stages)) {
      report(
        'stages',
        '这里列出的业务不能再有自己的 stages',
        'a stage cannot have stages of its own',
      );
    }
  });
  eachOf('questions', (question, need, report) => {
    const { status, answer, published } = question;
    need('topic', 'topics', question.topic);
    need('registrations', 'registrations', question.registrations);
    need('answer.path', 'registrations', question.answer.path);
    need('published', 'sources', sourcesOf(published));
    need('answer.citations', 'sources', sourcesOf(answer.citations));
    need('answer.contacts', 'contacts', answer.contacts);
    need('answer.related', 'questions', answer.related);
    if (status === 'none' && answer.steps.length > 0) {
      report(
        'answer.steps',
        'status 为 none 时不写步骤：已知的事实写进 editorNotes（编者提示）',
        'with status "none" there are no steps: known facts go into editorNotes',
      );
    }
    if (status !== 'none' && answer.citations.length === 0) {
      report(
        'answer.citations',
        `status 为 ${status} 的解答要写明出处`,
        `an answer with status "${status}" names where it stands`,
      );
    }
    published.forEach(({ source, number }, i) => {
      const last = knowledge.sources.get(source)?.questions ?? Number.POSITIVE_INFINITY;
      if (number === undefined) {
        report(`published.${i}.number`, '要写是第几问', 'a published question has a number');
      } else if (number > last) {
        report(
          `published.${i}.number`,
          `sources/${source}.json 只有 ${last} 问`,
          `sources/${source}.json has only ${last} questions`,
        );
      }
    });
  });
  eachOf('prompts', (prompt, need) => need('question', 'questions', prompt.question));
  eachOf('decisions', (decision, need, report) => {
    reportWays(decision, report);
    decision.questions.forEach(({ options }, i) => {
      options.forEach(({ citation }, j) => {
        need(`questions.${i}.options.${j}.citation.source`, 'sources', citation?.source);
      });
    });
    for (const [i, result] of decision.results.entries()) {
      need(`results.${i}.registration`, 'registrations', result.registration);
      need(`results.${i}.citations`, 'sources', sourcesOf(result.citations));
    }
  });
  return faults.concat(numberFaults(knowledge), aliasFaults(knowledge));
}

type Thing<F extends Folder> = z.infer<(typeof fileSchemas)[F]>;

/** Reports each id that is not in the folder; `undefined` stands for a reference not made. */
type Need = (field: string, folder: Folder, ids: string | readonly string[] | undefined) => void;

function needIn(knowledge: Knowledge, report: Report): Need {
  return (field, folder, ids) => {
    const references = typeof ids === 'string' ? [[field, ids]] : textsIn(ids ?? [], field);
    for (const [place = field, id = ''] of references) {
      if (knowledge[folder].has(id)) continue;
      report(place, `没有 ${folder}/${id}.json 这个文件`, `there is no ${folder}/${id}.json`);
    }
  };
}

function sourcesOf(citations: readonly Citation[]): string[] {
  return citations.map(({ source }) => source);
}

function reportLabels(
  step: Thing<'steps'>,
  page: Thing<'pages'> | undefined,
  report: Report,
): void {
  const known = new Set(page ? [...page.labels, ...page.landmarks] : []);
  for (const label of labelsIn(step.action)) {
    if (known.has(label) || label.includes('{item}')) continue;
    if (page) {
      report(
        'action',
        `pages/${page.id}.json 的 labels 和 landmarks 里都没有「${label}」`,
        `「${label}」 is neither a label nor a landmark of pages/${page.id}.json`,
      );
    } else {
      report(
        'action',
        `用了「${label}」，就要写 page，说明它在哪个页面上`,
        `「${label}」 needs a page that it stands on`,
      );
    }
  }
}

/** What is marked on the page must be what the step tells to click. */
function reportClicks(step: Thing<'steps'>, report: Report): void {
  const labels = new Set(labelsIn(step.action));
  const need = (place: string, label: string) => {
    if (labels.has(label)) return;
    report(place, `action 里没有「${label}」`, `「${label}」 does not stand in action`);
  };
  step.clicks?.forEach((label, i) => {
    need(`clicks.${i}`, label);
  });
  // With {item}, it is one of the items of the page, which has been seen to.
  if (step.row !== undefined && !step.row.includes('{item}')) need('row', step.row);
}

/** The exact labels that a text sets apart with 「」. */
function labelsIn(text: string): string[] {
  return Array.from(text.matchAll(/「([^」]+)」/g), (match) => match[1] ?? '');
}

/** Every way through the questions ends in a result, and nothing is out of reach. */
function reportWays({ start, questions, results }: Thing<'decisions'>, report: Report): void {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const ends = new Set(results.map(({ id }) => id));
  const reached = new Set<string>();
  const walk = (id: string, way: readonly string[]) => {
    if (way.includes(id)) {
      const round = [...way, id].join(' → ');
      report('questions', `问题在兜圈子：${round}`, `the questions go round: ${round}`);
    } else if (!byId.has(id) && !ends.has(id)) {
      report('questions', `没有“${id}”这个问题或结果`, `there is no question or result "${id}"`);
    } else {
      reached.add(id);
      for (const { to } of byId.get(id)?.options ?? []) walk(to, [...way, id]);
    }
  };
  walk(start, []);
  for (const id of [...byId.keys(), ...ends]) {
    if (!reached.has(id)) {
      report('questions', `没有选项通往“${id}”`, `no answer leads to "${id}"`);
    }
  }
}

/** A number of a document belongs to one question. */
function numberFaults(knowledge: Knowledge): Fault[] {
  const owner = new Map<string, string>();
  const faults: Fault[] = [];
  for (const { id, published } of knowledge.questions.values()) {
    for (const { source, number } of published) {
      const key = `${source} ${number}`;
      const other = owner.get(key);
      if (other !== undefined) {
        const zh = `${source} 第 ${number} 问已经是 questions/${other}.json`;
        const reason = bilingual(zh, `${key} is already questions/${other}.json`);
        faults.push({ file: `questions/${id}.json`, field: 'published', reason });
      }
      owner.set(key, id);
    }
  }
  return faults;
}

/** An old id must not come to mean something else. */
function aliasFaults(knowledge: Knowledge): Fault[] {
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

/** Every phrase can be used, and tells one prompt only. */
function phraseFaults(knowledge: Knowledge): Fault[] {
  const faults: Fault[] = [];
  const owner = new Map<string, string>();
  for (const prompt of knowledge.prompts.values()) {
    const report = reportTo(faults, `prompts/${prompt.id}.json`);
    prompt.phrases.forEach((phrase, i) => {
      const field = `phrases.${i}`;
      try {
        const alone = new Map([[prompt.id, { ...prompt, phrases: [phrase] }]]);
        for (const [text] of compilePhrases({ ...knowledge, prompts: alone }).texts) {
          const other = owner.get(text) ?? prompt.id;
          owner.set(text, other);
          if (other === prompt.id) continue;
          const zh = `“${text}”已经是 prompts/${other}.json 的短语，分不清是哪一条`;
          report(field, zh, `“${text}” is a phrase of prompts/${other}.json already`);
        }
      } catch (error) {
        const zh = '短语不能用：括号 [] {} 要成对，不能太短，可有可无和任选其一的部分不能太多';
        report(field, zh, error instanceof Error ? error.message : String(error));
      }
    });
  }
  return faults;
}

/** Examples stand for a text that comes up on the page by itself, in no special box. */
const PLAIN_BOX: Setting = { channel: 'page', appeared: true, layered: false, titled: false };

function exampleFaults(knowledge: Knowledge): Fault[] {
  const faults: Fault[] = [];
  const find = findPrompts(compilePhrases(knowledge));
  for (const prompt of knowledge.prompts.values()) {
    const report = reportTo(faults, `prompts/${prompt.id}.json`);
    const matches = (example: string) =>
      find(example).some((found) => found.prompt === prompt.id && judge(found, PLAIN_BOX).isPrompt);
    prompt.examples.mustMatch.forEach((example, i) => {
      if (matches(example)) return;
      const zh = `没有认出这条提示：“${example}”`;
      report(`examples.mustMatch.${i}`, zh, `this prompt is not recognised in “${example}”`);
    });
    prompt.examples.mustNotMatch.forEach((example, i) => {
      if (!matches(example)) return;
      const zh = `不该认成这条提示：“${example}”`;
      report(`examples.mustNotMatch.${i}`, zh, `this prompt is recognised in “${example}”`);
    });
  }
  return faults;
}
