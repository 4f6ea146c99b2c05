/** Checks the ways to a registration: pages, steps, paths, and the questions which one it is. */
import { faultsIn, labelsIn, type Need, reportAge, sourcesOf } from './check-references.ts';
import type { Fault, Report } from './fault.ts';
import { ITEM } from './item.ts';
import type { Citation, Knowledge, Thing } from './schema.ts';

/**
 * @param knowledge every file of which has been checked by itself
 * @returns what is wrong with what pages, steps and registrations say about each other
 */
export function pathFaults(knowledge: Knowledge): Fault[] {
  return [
    ...faultsIn(knowledge, 'pages', (page, need, report) => {
      need('system', 'systems', page.system);
      reportAssumed(knowledge, page, report);
    }),
    ...faultsIn(knowledge, 'steps', (step, need, report) => {
      need('system', 'systems', step.system);
      need('page', 'pages', step.page);
      step.troubles?.forEach(({ citation }, i) => {
        need(`troubles.${i}.citation.source`, 'sources', citation.source);
      });
      reportLabels(step, step.page ? knowledge.pages.get(step.page) : undefined, report);
      reportClicks(step, report);
    }),
    ...faultsIn(knowledge, 'registrations', (registration, need, report) => {
      checkRegistration(knowledge, registration, need, report);
      reportAim(knowledge, registration, report);
      reportAge(knowledge, registration, 'citations', report);
    }),
  ];
}

/**
 * @param knowledge every file of which has been checked by itself
 * @returns what is wrong with the questions which registration it is
 */
export function decisionFaults(knowledge: Knowledge): Fault[] {
  return faultsIn(knowledge, 'decisions', (decision, need, report) => {
    reportWays(decision, report);
    decision.questions.forEach(({ options }, i) => {
      options.forEach(({ citation }, j) => {
        need(`questions.${i}.options.${j}.citation.source`, 'sources', citation?.source);
      });
    });
    for (const [i, result] of decision.results.entries()) {
      need(`results.${i}.registration`, 'registrations', result.registration);
      need(`results.${i}.question`, 'questions', result.question);
      need(`results.${i}.ask.contact`, 'contacts', result.ask?.contact);
      need(`results.${i}.citations`, 'sources', sourcesOf(result.citations));
      reportActs(result, `results.${i}`, report);
    }
  });
}

// ---------------------------------------------------------------------------------------------

/** A result tells one thing to do now. */
function reportActs(
  { registration, question, ask }: Thing<'decisions'>['results'][number],
  field: string,
  report: Report,
): void {
  if ([registration, question, ask].filter((act) => act !== undefined).length === 1) return;
  report(
    field,
    'registration、question、ask 里写一样，也只写一样',
    'a result has one of registration, question and ask',
  );
}

function checkRegistration(
  knowledge: Knowledge,
  { by, question, refused, steps, stages = [], citations, end }: Thing<'registrations'>,
  need: Need,
  report: Report,
): void {
  need('by', 'contacts', by);
  need('question', 'questions', question);
  need('refused', 'questions', refused);
  need('steps', 'steps', steps);
  need('stages', 'registrations', stages);
  need('citations', 'sources', sourcesOf(citations));
  checkEnd(end, citations, need, report);
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
}

/** What is said at the end rests on documents that are shown with the registration. */
function checkEnd(
  end: Thing<'registrations'>['end'],
  shown: readonly Citation[],
  need: Need,
  report: Report,
): void {
  end?.forEach(({ path, citations }, i) => {
    need(`end.${i}.path`, 'registrations', path);
    citations.forEach(({ source, number }, j) => {
      if (shown.some((one) => one.source === source && one.number === number)) return;
      report(
        `end.${i}.citations.${j}`,
        'citations 里没有这一处，显示时就没有依据',
        'the citations of the registration do not have it, so that it would not be shown',
      );
    });
  });
}

/** Nobody can choose between two that are called the same. */
function reportAim(
  knowledge: Knowledge,
  { id, aim }: Thing<'registrations'>,
  report: Report,
): void {
  for (const other of knowledge.registrations.values()) {
    if (other.id === id || other.aim !== aim) continue;
    report(
      'aim',
      `“${aim}”已经是 registrations/${other.id}.json 的说法`,
      `“${aim}” is already that of registrations/${other.id}.json`,
    );
  }
}

/** What no document names may prove that a step is done, but nobody is told to look for it. */
function reportAssumed(
  knowledge: Knowledge,
  { id, assumed, labels }: Thing<'pages'>,
  report: Report,
): void {
  const told = [...knowledge.steps.values()].filter(({ page }) => page === id);
  if (!assumed || (labels.length === 0 && told.length === 0)) return;
  report(
    'assumed',
    '推测的页面没有 labels，也不能是步骤的 page，只能是 proof',
    'an assumed page has no labels and is the page of no step: it can only be a proof',
  );
}

function reportLabels(
  step: Thing<'steps'>,
  page: Thing<'pages'> | undefined,
  report: Report,
): void {
  const known = new Set(page ? [...page.labels, ...page.landmarks] : []);
  for (const label of labelsIn(step.action)) {
    if (known.has(label) || label.includes(ITEM)) continue;
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
  if (step.row !== undefined && !step.row.includes(ITEM)) need('row', step.row);
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
