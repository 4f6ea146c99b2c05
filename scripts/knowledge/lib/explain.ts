/** Why a text is taken for a prompt or not: the words of `npm run knowledge:explain`. */
import { compilePhrases, compileRemedies } from '../../../core/knowledge/compile.ts';
import { got } from '../../../core/knowledge/look-up.ts';
import type { Knowledge, Status } from '../../../core/knowledge/schema.ts';
import type { Remedy } from '../../../core/knowledge/shipped.ts';
import { type Finding, judge } from '../../../core/recognition/judge.ts';
import { normaliseText } from '../../../core/recognition/normalise.ts';
import { PLAIN_SETTINGS } from '../../../core/recognition/plain-settings.ts';
import { hanPairsOf } from '../../../core/recognition/prefilter.ts';
import { findPrompts } from '../../../core/recognition/recognise.ts';
import { SIGN_WORDS } from '../../../core/recognition/sign-words.ts';
import { formatTable, shorten } from './table.ts';

/**
 * @param knowledge checked knowledge
 * @param raw any text, as a page may show it
 * @returns how it is normalised, what is found in it, how that is judged, and what a person is told
 */
export function explainText(knowledge: Knowledge, raw: string): string {
  const text = normaliseText(raw);
  const findings = findPrompts(compilePhrases(knowledge))(raw);
  const remedies = compileRemedies(knowledge);
  return [
    [
      `原文    ${shorten(onOneLine(raw), MOST_COLUMNS)}`,
      `规整后  ${shorten(text, MOST_COLUMNS)}`,
      `        共 ${text.length} 字。标点、空格、引号不计，全角半角相同，数字都记作 #。`,
    ].join('\n'),
    findings.length === 0
      ? `没有找到任何提示的短语：扩展看到这段文字不会出声。${nearest(knowledge, text)}`
      : `找到 ${findings.length} 处提示的短语：`,
    ...findings.map((finding, i) =>
      [
        `${i + 1}. ${finding.prompt}`,
        indent(describeFinding(knowledge, finding)),
        indent(
          formatTable([
            ['出现的方式', '结论', '得分', '理由'],
            ...PLAIN_SETTINGS.map(judged(finding)),
          ]),
        ),
        indent(`卡片上写的：\n${describeRemedy(knowledge, finding, remedies[finding.prompt])}`),
      ].join('\n\n'),
    ),
  ].join('\n\n');
}

// ---------------------------------------------------------------------------------------------

/** Longer texts are shown shortened. */
const MOST_COLUMNS = 160;
/** How much of the text around the words is shown, in characters. */
const AROUND = 12;

const STATUSES: Readonly<Record<Status, string>> = {
  official: 'official（有正式解答）',
  older: 'older（发布较早，请以官网最新说明为准）',
  none: 'none（官方解答原文未收录）',
};

function judged(finding: Finding): (setting: (typeof PLAIN_SETTINGS)[number]) => string[] {
  return ([name, setting]) => {
    const { isPrompt, vetoes, presence, doubts, score } = judge(finding, setting);
    const reasons = [
      ...vetoes.map(({ reason }) => `${SIGN_WORDS[reason]} 一定不是`),
      ...presence.map(({ reason, weight }) => `${SIGN_WORDS[reason]} +${weight}`),
      ...doubts.map(({ reason, weight }) => `${SIGN_WORDS[reason]} -${weight}`),
    ];
    return [name, isPrompt ? '是提示' : '不出声', String(score), reasons.join('，')];
  };
}

function describeFinding(knowledge: Knowledge, finding: Finding): string {
  const { prompt, block, start, end, matched, total } = finding;
  const lines = block.slice(0, start).split('\n');
  const before = block.slice(0, start);
  const context = [
    before.length > AROUND ? '…' : '',
    before.slice(-AROUND),
    `【${block.slice(start, end)}】`,
    block.slice(end, end + AROUND),
    block.length > end + AROUND ? '…' : '',
  ].join('');
  return [
    `位置  第 ${lines.length} 行第 ${(lines.at(-1)?.length ?? 0) + 1} 字起：${onOneLine(context)}`,
    ...phrasesFound(knowledge, finding).map((phrase) => `短语  ${phrase}`),
    `原文  ${knowledge.prompts.get(prompt)?.wording}`,
    `占比  ${matched} / ${total} 字（${Math.round((100 * matched) / total)}%）`,
  ].join('\n');
}

/** Those of the prompt's phrases that by themselves find the same words. */
function phrasesFound(knowledge: Knowledge, { prompt: id, block, start, end }: Finding): string[] {
  const prompt = knowledge.prompts.get(id);
  return (prompt?.phrases ?? []).filter((phrase) => {
    const alone = new Map(prompt && [[id, { ...prompt, phrases: [phrase] }]]);
    const found = findPrompts(compilePhrases({ ...knowledge, prompts: alone }))(block);
    return found.some((finding) => finding.start === start && finding.end === end);
  });
}

function describeRemedy(
  { prompts, questions }: Knowledge,
  { prompt }: Finding,
  remedy: Remedy | undefined,
): string {
  if (!remedy) throw new Error(`no remedy for ${prompt}`);
  const { question, summary, steps, warnings, editorNotes, contacts, written } = remedy;
  const { status } = got(questions, got(prompts, prompt).question);
  return [
    `问题  ${question}`,
    `状态  ${STATUSES[status]}`,
    `办法  ${summary}`,
    ...steps.map((step, i) => `${i === 0 ? '步骤' : '    '}  ${i + 1}. ${step}`),
    ...warnings.map((warning) => `注意  ${warning}`),
    ...editorNotes.map((note) => `编者提示  ${note}`),
    ...contacts.map(({ name, how }) => `找谁  ${name}：${how}`),
    ...(status === 'none' ? ['没有'] : written).map((source) => `出处  ${source}`),
  ].join('\n');
}

/** From this share of a wording's pairs of characters on, a text is worth comparing with it. */
const NEAR = 0.5;

/** The prompt that a text is nearest to: who expected it to be found sees what differs. */
function nearest(knowledge: Knowledge, text: string): string {
  const there = new Set(hanPairsOf(text));
  const shares = [...knowledge.prompts.values()].map(({ id, wording }) => {
    const pairs = hanPairsOf(normaliseText(wording));
    return { id, wording, share: pairs.filter((pair) => there.has(pair)).length / pairs.length };
  });
  const [best] = shares.sort((a, b) => b.share - a.share);
  if (!best || best.share < NEAR) return '';
  return [
    '',
    '',
    `最像的是 ${best.id}：${best.wording}`,
    `如果它就是这条提示，请在 prompts/${best.id}.json 的 phrases 里写上这种说法。`,
  ].join('\n');
}

function onOneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ⏎ ');
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '   ');
}
