/** Taking over an organisation's file, and what is wrong with what is kept. Apart: only settings need it. */
import { browser } from 'wxt/browser';
import {
  checkOwnKnowledge,
  type OwnFault,
  type OwnKnowledge,
  readOwnFields,
} from '../core/own-knowledge/check.ts';
import { type OwnFileFault, readOwnFile } from '../core/own-knowledge/file.ts';
import { readPolicy } from './managed.ts';
import { OWN_KNOWLEDGE, OWN_KNOWLEDGE_POLICY, ownKnowledge } from './own-knowledge.ts';

/** A larger file is not read. Bytes. */
const LARGEST = 1_000_000;

/** Why what was imported or set by policy is not in use. */
export interface OwnFaults {
  readonly faults: readonly OwnFault[];
  /** Whether it was set by policy, so that the person cannot remove it. */
  readonly managed: boolean;
  /** What it says, where it can be mended in a form. */
  readonly broken?: OwnKnowledge;
}

/**
 * What was valid once need not be: a later version of the extension knows more official prompts.
 *
 * @param officialTexts as for `ownKnowledge`
 * @returns the faults of what a policy sets, else of what the person has imported
 */
export async function findOwnFaults(officialTexts: readonly string[]): Promise<OwnFaults> {
  const { [OWN_KNOWLEDGE_POLICY]: set } = await readPolicy();
  const { [OWN_KNOWLEDGE]: imported } = await browser.storage.local.get(OWN_KNOWLEDGE);
  const value = set ?? imported;
  const result = value !== undefined && checkOwnKnowledge(value, officialTexts);
  const faults = result && 'faults' in result ? result.faults : [];
  const broken = faults.length > 0 ? readOwnFields(value) : undefined;
  return { faults, managed: set !== undefined, ...(broken && { broken }) };
}

/**
 * Takes over a file. Nothing is changed when it has a fault.
 *
 * @param file what the person has chosen
 * @param officialTexts as for `ownKnowledge`
 * @returns its faults; none when it was taken over
 * @throws when it could not be kept
 */
export async function takeOwnKnowledge(
  file: Blob,
  officialTexts: readonly string[],
): Promise<readonly OwnFileFault[]> {
  if (file.size > LARGEST) return [{ where: '', reason: '文件太大，最多 1 MB' }];
  const result = readOwnFile(await file.arrayBuffer(), officialTexts);
  if ('faults' in result) return result.faults;
  await ownKnowledge(officialTexts).write(result.knowledge);
  return [];
}
