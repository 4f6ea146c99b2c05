/** Checks by what prompts are told: their phrases, and their examples through the real engine. */
import { judge, type Setting } from '../recognition/judge.ts';
import { findPrompts } from '../recognition/recognise.ts';
import { compilePhrases } from './compile.ts';
import { type Fault, reportTo } from './fault.ts';
import type { Knowledge } from './schema.ts';

/** @returns a fault for each phrase that cannot be used, or tells two prompts */
export function phraseFaults(knowledge: Knowledge): Fault[] {
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

/** @returns a fault for each example that is recognised and must not be, or the other way round */
export function exampleFaults(knowledge: Knowledge): Fault[] {
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

// ---------------------------------------------------------------------------------------------

/** Examples stand for a text that comes up on the page by itself, in no special box. */
const PLAIN_BOX: Setting = { channel: 'page', appeared: true, layered: false, titled: false };
