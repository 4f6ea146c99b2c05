/**
 * Checks what is said for the next act: what prompts mean for the path, what is waited for, and
 * that no prompt wants clicked what it forbids.
 */
import { faultsIn, labelsIn, type Need, sourcesOf } from './check-references.ts';
import type { Fault, Report } from './fault.ts';
import { walkPath } from './path.ts';
import type { AnswerStep, Knowledge, PromptEffect, Thing } from './schema.ts';

/**
 * @param knowledge every file of which has been checked by itself
 * @returns what is wrong with the effects of prompts, and with steps that are waiting
 */
export function journeyFaults(knowledge: Knowledge): Fault[] {
  return [
    ...faultsIn(knowledge, 'prompts', ({ effect, question, next }, need, report) => {
      if (!effect) return;
      checkEffect({ knowledge, need, report }, effect);
      const said = next ?? knowledge.questions.get(question)?.answer;
      if (said && 'covers' in effect) checkCovers(said.steps, effect.covers ?? 0, report);
    }),
    ...faultsIn(knowledge, 'steps', ({ proof, waiting, clicks, submits }, need, report) => {
      need('proof', 'pages', proof);
      if (waiting) checkWaiting(waiting, need);
      if (submits && !clicks) {
        report('submits', '点哪里才交上去，写在 clicks 里', 'what submits has something to click');
      }
      if (waiting && clicks) {
        report('clicks', '等待的一步没有要点的按钮', 'what is waited for has nothing to click');
      }
    }),
    ...faultsIn(knowledge, 'registrations', (registration, need, report) => {
      need('waits', 'steps', registration.waits);
      reportPlaces(knowledge, registration, report);
    }),
  ];
}

// ---------------------------------------------------------------------------------------------

interface Surroundings {
  readonly knowledge: Knowledge;
  readonly need: Need;
  readonly report: Report;
}

function checkEffect(at: Surroundings, effect: PromptEffect): void {
  const { knowledge, need } = at;
  effect.forbids?.forEach(({ page, labels }, i) => {
    checkLabels(at, page, labels, `effect.forbids.${i}`, 'labels');
  });
  switch (effect.course) {
    case 'goes-on': {
      const { act, at: place } = effect;
      if (act) checkAct(at, act);
      if (act) reportForbidden(at, effect, act.page, act.controls, 'effect.act.controls');
      if (place) checkPlace(at, place, 'effect.at');
      if (!act && effect.forbids) {
        at.report(
          'effect.forbids',
          '有不能点的按钮，就要写 act，说明该点什么',
          'what forbids a control has an act that says what to click',
        );
      }
      break;
    }
    case 'detour': {
      const registration = checkPlace(at, effect, 'effect');
      for (const { step } of registration ? walkPath(knowledge, registration) : []) {
        const { page, clicks = [] } = step;
        if (page !== undefined) reportForbidden(at, effect, page, clicks, 'effect.forbids');
      }
      break;
    }
    case 'waits':
      need('effect.contact', 'contacts', effect.contact);
  }
}

/** Parts of a path are told from the act by themselves; see `card-act.ts`. */
function checkCovers(steps: readonly AnswerStep[], covers: number, report: Report): void {
  const first = steps.slice(0, covers);
  if (first.length === covers && first.every((step) => typeof step === 'string')) return;
  report(
    'effect.covers',
    `解答开头没有 ${covers} 句自己的步骤`,
    `the answer does not begin with ${covers} sentences of its own`,
  );
}

function checkAct(
  at: Surroundings,
  { action, page, controls }: NonNullable<Extract<PromptEffect, { course: 'goes-on' }>['act']>,
): void {
  checkLabels(at, page, controls, 'effect.act', 'controls');
  const { labels = [], landmarks = [] } = at.knowledge.pages.get(page) ?? {};
  const named = labelsIn(action);
  for (const label of named.filter((one) => ![...labels, ...landmarks].includes(one))) {
    reportUnknown(at.report, 'effect.act.action', page, label);
  }
  controls.forEach((label, i) => {
    if (named.includes(label)) return;
    at.report(
      `effect.act.controls.${i}`,
      `action 里没有「${label}」`,
      `「${label}」 does not stand in action`,
    );
  });
}

function checkLabels(
  { knowledge, need, report }: Surroundings,
  page: string,
  labels: readonly string[],
  field: string,
  list: string,
): void {
  need(`${field}.page`, 'pages', page);
  const known = knowledge.pages.get(page)?.labels;
  labels.forEach((label, i) => {
    if (known && !known.includes(label)) {
      reportUnknown(report, `${field}.${list}.${i}`, page, label);
    }
  });
}

function reportUnknown(report: Report, field: string, page: string, label: string): void {
  report(field, `pages/${page}.json 里没有「${label}」`, `pages/${page}.json has no 「${label}」`);
}

/** @returns the registration, where path and step are sound */
function checkPlace(
  { knowledge, need, report }: Surroundings,
  { path, step }: { readonly path: string; readonly step: string },
  field: string,
): Thing<'registrations'> | undefined {
  need(`${field}.path`, 'registrations', path);
  const registration = knowledge.registrations.get(path);
  if (!registration) return undefined;
  if (registration.steps.includes(step)) return registration;
  report(
    `${field}.step`,
    `registrations/${path}.json 的 steps 里没有“${step}”`,
    `the steps of registrations/${path}.json have no "${step}"`,
  );
  return undefined;
}

function reportForbidden(
  { report }: Surroundings,
  { forbids = [] }: PromptEffect,
  page: string,
  controls: readonly string[],
  field: string,
): void {
  for (const label of forbids.flatMap((one) => (one.page === page ? one.labels : []))) {
    if (!controls.includes(label)) continue;
    report(
      field,
      `「${label}」既要点，又不能点`,
      `「${label}」 is wanted clicked and forbidden at once`,
    );
  }
}

function checkWaiting(
  { progress, path, nothing, citations }: NonNullable<Thing<'steps'>['waiting']>,
  need: Need,
): void {
  need('waiting.progress', 'registrations', progress);
  need('waiting.path', 'registrations', path);
  nothing.forEach(({ contact }, i) => {
    need(`waiting.nothing.${i}.contact`, 'contacts', contact);
  });
  need('waiting.citations', 'sources', sourcesOf(citations));
}

/** What is waited for comes last: only the person can say that it has come. */
function reportPlaces(
  knowledge: Knowledge,
  { steps, waits = [], stages }: Thing<'registrations'>,
  report: Report,
): void {
  const isWaiting = (id: string) => knowledge.steps.get(id)?.waiting !== undefined;
  steps.forEach((id, i) => {
    if (!isWaiting(id)) return;
    const zh = `“${id}”是等待，写在 waits 里`;
    report(`steps.${i}`, zh, `"${id}" is waiting, and belongs into waits`);
  });
  waits.forEach((id, i) => {
    if (!knowledge.steps.has(id) || isWaiting(id)) return;
    const zh = `steps/${id}.json 没有 waiting，写在 steps 里`;
    report(`waits.${i}`, zh, `steps/${id}.json has no waiting, and belongs into steps`);
  });
  if (stages && waits.length > 0) {
    report(
      'waits',
      `等待写在每一项业务里：${stages.join('、')}`,
      `what is waited for belongs to the stages: ${stages.join(', ')}`,
    );
  }
}
