/**
 * What a page does while its cost is measured: pages of the portal's kind that say nothing which we
 * look for. `speaking-workloads.ts` has those that do.
 */
import { countDown, focusField, insertRows, sortRows, TYPED } from './acts.ts';
import { form, frames, LEFT, LIST, paragraphs, table } from './parts.ts';

/** A page and what happens in it. Without `act`, loading it is all. */
export interface Workload {
  /** Also the path of its address. */
  readonly name: string;
  /** What its page is to the extension; see where each is made. */
  readonly kind: 'silent' | 'speaking' | 'near' | 'path';
  /** The host that the page is on. */
  readonly host: string;
  /** The body of the page. */
  readonly body: string;
  /** The bodies of its frames, in turn. */
  readonly frames?: readonly string[];
  /** Runs in the page. */
  readonly act?: () => Promise<void>;
  /** Keys that a person types after `act`, one by one. */
  readonly typed?: string;
  readonly goal: Goal;
}

/** Script time that the extension may add, in milliseconds. */
interface Goal {
  /** To what it is added: to no extension, or to the floor. */
  readonly over: 'none' | 'floor';
  readonly most: number;
  /** What it is to add, where it may be more. */
  readonly target?: number;
}

/** The host with most pages of the path. */
export const PORTAL = 'zwfw.mohurd.gov.cn';

const SENTENCE = '注册建造师应当在规定的有效期内申请办理相关手续并按照要求提交材料';

/** A table of about 9,000 nodes, as portals have them. */
const LONG_TABLE = table(500, (row) =>
  Array.from({ length: 8 }, (_, i) => `${SENTENCE.slice(i, i + 9)}${row}`),
);

const silent = { kind: 'silent', host: PORTAL } as const;
const overFloor = (most: number, target = most) => ({ over: 'floor', most, target }) as const;

/** Pages without a word that we look for. */
export const silentWorkloads: readonly Workload[] = [
  { ...silent, name: 'load', body: LONG_TABLE, goal: overFloor(3, 2) },
  { ...silent, name: 'inserts', body: LIST, act: insertRows, goal: overFloor(10) },
  { ...silent, name: 'countdown', body: LONG_TABLE + LEFT, act: countDown, goal: overFloor(3) },
  {
    ...silent,
    name: 'typing',
    body: form(SENTENCE),
    act: focusField,
    typed: TYPED,
    goal: overFloor(3),
  },
  {
    ...silent,
    name: 'sort',
    body: table(2_000, (i) => [String((i * 7_919) % 2_000), SENTENCE.slice(i % 9, 20)]),
    act: sortRows,
    goal: overFloor(6),
  },
  {
    ...silent,
    name: 'frames',
    body: frames('frames'),
    frames: [paragraphs(SENTENCE)],
    goal: overFloor(25),
  },
];
