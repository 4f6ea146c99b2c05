/** Files to begin with: valid at once, with a marker wherever an author has something to write. */
import type { z } from 'zod';
import type { KnowledgeFile } from '../../../core/knowledge/check-files.ts';
import type { Folder, fileSchemas } from '../../../core/knowledge/schema.ts';
import { id as idSchema } from '../../../core/knowledge/schema-fields.ts';
import { textsIn } from '../../../core/knowledge/texts.ts';
import { UsageError } from './command.ts';

/** There is one decision, which is extended and not made anew. */
type NewFolder = Exclude<Folder, 'decisions'>;

/** What each folder's things are called on the command line. */
const FOLDERS: Readonly<Record<string, NewFolder>> = {
  prompt: 'prompts',
  question: 'questions',
  step: 'steps',
  registration: 'registrations',
  page: 'pages',
  system: 'systems',
  source: 'sources',
  contact: 'contacts',
  province: 'provinces',
  topic: 'topics',
  outside: 'outside',
  synonyms: 'synonyms',
};

/** The kinds that can be made. */
export const kinds: readonly string[] = Object.keys(FOLDERS);

/** A new knowledge file, and the fields that stand for something that only the author knows. */
export interface Skeleton {
  /** Relative to `assets/knowledge/`. */
  readonly path: string;
  readonly value: object;
  /** Fields that hold a valid value which must be chosen all the same. */
  readonly choose: readonly string[];
}

/**
 * @param kind one of `kinds`
 * @param name the id, and so the name of the file
 * @param files all knowledge files, faulty ones too
 * @param today YYYY-MM-DD
 * @returns the files to write; more than one where a new thing needs another one
 * @throws UsageError when the kind is not known, or the name is malformed or taken
 */
export function createSkeletons(
  kind: string,
  name: string,
  files: readonly KnowledgeFile[],
  today: string,
): Skeleton[] {
  const folder = Object.hasOwn(FOLDERS, kind) ? FOLDERS[kind] : undefined;
  if (!folder) throw new UsageError(`没有“${kind}”这一种，可以新建的有：${kinds.join('、')}`);
  if (!idSchema.safeParse(name).success) {
    throw new UsageError(`名字“${name}”不能用：只用小写字母和数字，多个词之间用“-”连接`);
  }
  const owner = files.find(
    (file) => file.path.startsWith(`${folder}/`) && namesOf(file).includes(name),
  );
  if (owner) throw new UsageError(`名字“${name}”已经用在 assets/knowledge/${owner.path}`);
  const skeleton = skeletonOf(folder, name, files, today);
  // A prompt is answered by a question; where none of its name is there it comes along.
  const alone = folder !== 'prompts' || has(files, 'questions', name);
  return alone ? [skeleton] : [skeleton, skeletonOf('questions', name, files, today)];
}

/** Stands wherever an author has something to write. */
const TO_WRITE = '待填写';
/** A date that is valid and never meant. */
const NO_DATE = '0000';

/** @returns for each text that an author has not written yet, its file and field */
export function unwrittenFields(files: readonly KnowledgeFile[]): string[] {
  return files.flatMap(({ path, content }) =>
    textsIn(parse(content))
      .filter(([, text]) => text.includes(TO_WRITE) || text === NO_DATE)
      .map(([field]) => `assets/knowledge/${path} → ${field}`),
  );
}

// ---------------------------------------------------------------------------------------------

type FileOf<F extends Folder> = z.input<(typeof fileSchemas)[F]>;

function skeletonOf(
  folder: NewFolder,
  id: string,
  files: readonly KnowledgeFile[],
  today: string,
): Skeleton {
  const [body, ...choose] = bodyOf(folder, id, files, today);
  const value = { $schema: `../../schema/${folder}.json`, id, ...body };
  return { path: `${folder}/${id}.json`, value, choose };
}

/** A file without its head, and the fields to choose. */
type Body<F extends Folder> = [body: Omit<FileOf<F>, '$schema' | 'id'>, ...choose: string[]];

function bodyOf(
  folder: NewFolder,
  id: string,
  files: readonly KnowledgeFile[],
  today: string,
): [body: object, ...choose: string[]] {
  const write = (what: string) => `${TO_WRITE}：${what}`;
  const first = (of: Folder) => idsIn(files, of)[0] ?? id;
  const makers: { readonly [F in NewFolder]: () => Body<F> } = {
    sources: () => [{ title: write('文件的标题'), publisher: write('谁发布的'), date: NO_DATE }],
    systems: () => [{ name: write('系统的名称') }],
    contacts: () => [{ name: write('名称'), how: write('管什么事、怎么找到') }],
    topics: () => [{ order: next(files, 'topics', 'order'), name: write('主题的名称') }],
    outside: () => [
      {
        name: write('这是什么事'),
        says: write('一句话说清该找谁'),
        asked: [write('人们怎么问')],
      },
    ],
    synonyms: () => [{ words: [write('一个词'), write('说同一个意思的另一个词')] }],
    provinces: () => [
      {
        order: next(files, 'provinces', 'order'),
        short: write('简称'),
        authority: write('主管部门的全称'),
        checked: today,
      },
    ],
    pages: () => [
      {
        order: next(files, 'pages', 'order'),
        name: write('页面的名称'),
        system: first('systems'),
        hosts: [],
        landmarks: [write('页面上能认出它的文字')],
        labels: [],
      },
      'order',
      'system',
    ],
    steps: () => [
      {
        system: first('systems'),
        action: write('做什么'),
        sees: write('做对了会看到什么'),
      },
      'system',
    ],
    registrations: () => [
      {
        name: write('业务的名称'),
        aim: write('人们怎么说'),
        order: next(files, 'registrations', 'order'),
        when: write('什么情况办这一项'),
        warnings: [],
        afterwards: write('最后一步之后会怎样'),
        status: 'none',
        question: first('questions'),
        steps: [first('steps')],
        citations: [{ source: first('sources') }],
      },
      'status',
      'question',
      'steps',
      'citations',
    ],
    questions: () => [
      {
        title: write('问题的标题'),
        published: [],
        status: 'none',
        topic: first('topics'),
        registrations: [],
        answer: {
          summary: write('一句话说清该怎么办'),
          steps: [],
          warnings: [],
          editorNotes: [],
          contacts: [],
          citations: [],
          related: [],
        },
      },
      'published',
      'status',
      'topic',
      'registrations',
    ],
    prompts: () => {
      const wording = write(`${id} 的原文`);
      return [
        {
          wording,
          kind: 'error',
          question: id,
          phrases: [wording],
          examples: {
            mustMatch: [
              wording,
              `${wording}！`,
              `“${wording}”`,
              `【${wording}】`,
              `系统提示：${wording}`,
              `${wording} 确定`,
              wording.replace(' ', '\n'),
            ],
            mustNotMatch: [
              '相似而不是它的话',
              '只有开头半句',
              '只有结尾半句',
              '文章里引用它的句子',
              '问它是什么意思的句子',
              '法规里的句子',
            ].map(write),
          },
        },
        'kind',
        'question',
      ];
    },
  };
  return makers[folder]();
}

function idsIn(files: readonly KnowledgeFile[], folder: Folder): string[] {
  return files
    .filter(({ path }) => path.startsWith(`${folder}/`))
    .map(({ path }) => path.slice(folder.length + 1, -'.json'.length));
}

function has(files: readonly KnowledgeFile[], folder: Folder, id: string): boolean {
  return idsIn(files, folder).includes(id);
}

/** The names that a file takes: its own and those that it was released under before. */
function namesOf({ path, content }: KnowledgeFile): unknown[] {
  const thing = parse(content);
  const own = path.slice(path.indexOf('/') + 1, -'.json'.length);
  return [own, ...('aliases' in thing && Array.isArray(thing.aliases) ? thing.aliases : [])];
}

function next(files: readonly KnowledgeFile[], folder: Folder, field: string): number {
  const numbers = files
    .filter(({ path }) => path.startsWith(`${folder}/`))
    .map(({ content }) => Number(new Map(Object.entries(parse(content))).get(field) ?? 0));
  return Math.max(0, ...numbers.filter(Number.isFinite)) + 1;
}

/** A file that is not JSON yet must not keep an author from making another one. */
function parse(content: string): object {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
