/**
 * Gives the compiled knowledge to the bundles as `knowledge:phrases`, `knowledge:remedies` and
 * `knowledge:guide-book`. A fault in a knowledge file stops the build with file, field and reason.
 */
import type { Plugin } from 'vite';
import { buildAskingBook } from '../../core/asking/build-book.ts';
import { checkKnowledge } from '../../core/knowledge/check.ts';
import { compileSourceTable } from '../../core/knowledge/cited.ts';
import {
  compileDecision,
  compileGuideBook,
  compilePhrases,
  compileProvinces,
  compileQuestionBook,
  compileRemedies,
} from '../../core/knowledge/compile.ts';
import { compileJourneyBook } from '../../core/knowledge/compile-journey.ts';
import { compileMessageTexts } from '../../core/knowledge/compile-message-texts.ts';
import { compileLandmarks, compileWayBook } from '../../core/knowledge/compile-way.ts';
import { sampleOfPages } from '../../core/knowledge/sample.ts';
import type { Knowledge } from '../../core/knowledge/schema.ts';
import { createPrefilter } from '../../core/recognition/prefilter.ts';
import { knowledgeFolder, readKnowledgeFiles } from './read.ts';

const modules: Readonly<Record<string, (knowledge: Knowledge) => unknown>> = {
  'knowledge:phrases': compilePhrases,
  'knowledge:landmarks': compileLandmarks,
  'knowledge:way-book': compileWayBook,
  'knowledge:journey-book': compileJourneyBook,
  'knowledge:prefilter': compilePrefilter,
  'knowledge:remedies': compileRemedies,
  'knowledge:provinces': compileProvinces,
  'knowledge:guide-book': compileGuideBook,
  'knowledge:question-book': compileQuestionBook,
  'knowledge:prompts': (knowledge) => compileQuestionBook(knowledge).prompts,
  'knowledge:decision': compileDecision,
  'knowledge:message-texts': compileMessageTexts,
  'knowledge:sources': compileSourceTable,
  'knowledge:asking-book': buildAskingBook,
};

/** What every frame starts with: plain texts in it stay one and the same in all frames, with all that the browser has made of them. */
const LITERALS = ['knowledge:landmarks', 'knowledge:prefilter'];

/** What tells fast that a page holds no phrase. */
function compilePrefilter(knowledge: Knowledge): string {
  const texts = compilePhrases(knowledge).texts.map(([text]) => text);
  return createPrefilter(texts, sampleOfPages(knowledge));
}

/** @returns the Vite plugin; it reads the files anew for each bundle */
export function knowledgePlugin(): Plugin {
  return {
    name: 'knowledge',
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load(resolved) {
      const id = resolved.replace('\0', '');
      const compile = modules[id];
      if (!resolved.startsWith('\0') || !compile) return undefined;
      const files = readKnowledgeFiles();
      for (const { path } of files) this.addWatchFile(`${knowledgeFolder}/${path}`);
      const compiled = compile(checkKnowledge(files));
      const json = JSON.stringify(compiled);
      if (LITERALS.includes(id)) return `export default ${json};`;
      // JSON.parse reads a large literal faster than the script parser does. What pages start with
      // imports only `read`, and parses nothing before it is needed.
      return [
        'let value;',
        `export const read = () => (value ??= JSON.parse(${JSON.stringify(json)}));`,
        'export default /* @__PURE__ */ read();',
      ].join('\n');
    },
  };
}
