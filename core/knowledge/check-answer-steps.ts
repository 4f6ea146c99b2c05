/**
 * Checks what answers say to do: the parts of paths that they name, and their own sentences beside
 * them. A step is written once, so no sentence may say what a path says.
 */
import { normaliseText } from '../recognition/normalise.ts';
import { faultsIn, labelsIn } from './check-references.ts';
import type { Fault, Report } from './fault.ts';
import { nameItem } from './item.ts';
import { got } from './look-up.ts';
import { walkPart, walkPath } from './path.ts';
import type { AnswerStep, Knowledge, PathPart } from './schema.ts';

/**
 * @param knowledge all references of which have been checked
 * @returns what is wrong with the steps of questions and prompts
 */
export function answerStepFaults(knowledge: Knowledge): Fault[] {
  const places = placesOfActions(knowledge);
  return [
    ...faultsIn(knowledge, 'questions', ({ answer: { steps, warnings } }, _, report) => {
      checkSteps({ knowledge, places, warnings, field: 'answer.steps', report }, steps);
    }),
    ...faultsIn(knowledge, 'prompts', ({ question, next }, _, report) => {
      const { warnings } = got(knowledge.questions, question).answer;
      checkSteps({ knowledge, places, warnings, field: 'next.steps', report }, next?.steps ?? []);
    }),
  ];
}

// ---------------------------------------------------------------------------------------------

/** All that is looked at beside the steps themselves. */
interface Surroundings {
  readonly knowledge: Knowledge;
  /** By the normalised words of a step: the part of a path that is this step. */
  readonly places: ReadonlyMap<string, PathPart>;
  /** What is shown above the steps. */
  readonly warnings: readonly string[];
  /** The field of the steps. */
  readonly field: string;
  readonly report: Report;
}

/** One step that a person reads. */
interface Said {
  readonly field: string;
  readonly text: string;
  /** What a step of a path has clicked; of a sentence nothing is known. */
  readonly clicks?: readonly string[];
}

function placesOfActions(knowledge: Knowledge): Map<string, PathPart> {
  const registrations = [...knowledge.registrations.values()];
  return new Map(
    registrations.flatMap((registration) =>
      registration.stages
        ? []
        : walkPath(knowledge, registration).map(({ id, step, item }) => [
            normaliseText(nameItem(step.action, item)),
            { path: registration.id, from: id, to: id },
          ]),
    ),
  );
}

function checkSteps(at: Surroundings, steps: readonly AnswerStep[]): void {
  const said = steps.flatMap((step, i): Said[] => {
    const field = `${at.field}.${i}`;
    if (typeof step === 'string') return [{ field, text: step }];
    return isSound(at, step, field) ? stepsSaid(at, step, field) : [];
  });
  said.forEach((one, i) => {
    if (one.clicks === undefined) reportSentence(at, one, [said[i - 1], said[i + 1]]);
    const text = normaliseText(one.text);
    if (said.slice(0, i).some((before) => normaliseText(before.text) === text)) {
      const { field } = one;
      at.report(field, `这一步写了两次：“${one.text}”`, `this step is said twice: “${one.text}”`);
    }
  });
}

/** Reports what keeps a part from being one; a path that is not there has been reported before. */
function isSound(
  { knowledge, report }: Surroundings,
  { path, from, to }: PathPart,
  field: string,
): boolean {
  const registration = got(knowledge.registrations, path);
  if (registration.stages) {
    const stages = registration.stages.join('、');
    report(
      `${field}.path`,
      `${path} 由几项业务依次组成，这里写其中的一项：${stages}`,
      `${path} consists of several registrations, name one of them: ${stages}`,
    );
    return false;
  }
  const ids = registration.steps;
  const ends = Object.entries({ from, to }).filter(
    ([, id]) => id !== undefined && !ids.includes(id),
  );
  for (const [end, id] of ends) {
    report(
      `${field}.${end}`,
      `registrations/${path}.json 的路径里没有“${id}”这一步，只有：${ids.join('、')}`,
      `the path of registrations/${path}.json has no step "${id}", only: ${ids.join(', ')}`,
    );
  }
  if (ends.length > 0) return false;
  if (from === undefined || to === undefined || ids.indexOf(from) <= ids.indexOf(to)) return true;
  report(
    `${field}.to`,
    `路径里“${to}”在“${from}”前面：from 写前面的一步，to 写后面的一步`,
    `"${to}" comes before "${from}" in the path: from is the earlier step, to the later one`,
  );
  return false;
}

function stepsSaid({ knowledge, warnings, report }: Surroundings, part: PathPart, field: string) {
  return walkPart(knowledge, part).map(({ id, step, item }): Said => {
    if (step.warning !== undefined && warnings.length === 0) {
      report(
        field,
        `“${id}”这一步无法撤回：问题的 warnings 里要先写明`,
        `"${id}" cannot be undone: the warnings of the question have to say so before`,
      );
    }
    return { field, text: nameItem(step.action, item), clicks: step.clicks ?? [] };
  });
}

/** @param beside the steps before and after the sentence */
function reportSentence(
  { places, report }: Surroundings,
  { field, text }: Said,
  beside: readonly (Said | undefined)[],
): void {
  const part = places.get(normaliseText(text));
  if (part) {
    const json = `{ "path": "${part.path}", "from": "${part.from}", "to": "${part.to}" }`;
    report(field, `路径里已经有这一步，写成 ${json}`, `a path has this step already: ${json}`);
    return;
  }
  const labels = labelsIn(text);
  const repeats = beside.some(
    (step) => labels.length > 0 && labels.every((label) => step?.clicks?.includes(label)),
  );
  if (repeats) {
    const named = labels.map((label) => `「${label}」`).join('');
    report(
      field,
      `旁边的路径里已经点了${named}：删去这一句，或者用 from、to 让路径少走那一步`,
      `the path beside it clicks ${named} already: drop the sentence, or shorten the path by from or to`,
    );
  }
}
