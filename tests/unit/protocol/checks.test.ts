import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { CardAct } from '../../../core/guidance/card-act.ts';
import { addDays } from '../../../core/guidance/days.ts';
import type { WishEvent } from '../../../core/guidance/journey-state.ts';
import { isPageAdvice, type PageAdvice } from '../../../core/guidance/page-advice.ts';
import type { Remedy } from '../../../core/knowledge/shipped.ts';
import {
  isCardBook,
  isHeard,
  isOwnPhrases,
  isOwnPrefilter,
  isPageStart,
  isPromptAct,
  isWanted,
} from '../../../core/protocol/answers.ts';
import type {
  AnswerTo,
  RequestToBackground,
  RequestToPage,
} from '../../../core/protocol/exchanges.ts';
import { readRequestToBackground, readRequestToPage } from '../../../core/protocol/requests.ts';
import { readRequestToWay } from '../../../core/protocol/to-way.ts';
import { readRequestOfGuide } from '../../../core/protocol/wishes.ts';
import { answers, requests } from './schema.ts';

const id = fc.stringMatching(/^[a-z0-9-]{1,80}$/);
const words = fc.record({
  left: fc.double({ noNaN: true, noDefaultInfinity: true }),
  top: fc.integer(),
  width: fc.nat(),
  height: fc.nat(),
});
const texts = fc.array(fc.string(), { maxLength: 3 });
const remedy: fc.Arbitrary<Remedy> = fc.record(
  {
    prompt: id,
    advice: fc.string(),
    asksNothing: fc.boolean(),
    question: fc.string(),
    own: fc.string(),
    summary: fc.string(),
    steps: texts,
    warnings: texts,
    editorNotes: texts,
    contacts: fc.array(
      fc.record(
        { name: fc.string(), how: fc.string(), provincial: fc.constant(true as const) },
        { requiredKeys: ['name', 'how'] },
      ),
      { maxLength: 2 },
    ),
    request: fc.string(),
    links: fc.array(fc.record({ says: fc.string(), page: fc.string() }), { maxLength: 2 }),
    written: texts,
  },
  {
    requiredKeys: [
      ...(['prompt', 'advice', 'asksNothing', 'question', 'summary'] as const),
      ...(['steps', 'warnings', 'editorNotes', 'contacts', 'links', 'written'] as const),
    ],
  },
);

const stepId = fc.oneof(
  id,
  fc.tuple(id, id).map((ids) => ids.join('/')),
);
const pageAdvice: fc.Arbitrary<PageAdvice> = fc.record(
  {
    path: id,
    act: fc.oneof(
      fc.record({ path: fc.string(), step: stepId }),
      fc.record({ prompt: fc.string(), labels: texts }),
    ),
    right: id,
    forbidden: texts,
  },
  { requiredKeys: ['forbidden'] },
);
const day = fc.integer({ min: 0, max: 9_999 }).map((count) => addDays('2020-01-01', count));
const wish: fc.Arbitrary<WishEvent> = fc.oneof(
  fc.record({ type: fc.constant('chose' as const), path: id }, { requiredKeys: ['type'] }),
  fc.record({ type: fc.constant('ticked' as const), path: id, step: stepId, done: fc.boolean() }),
  fc.record({ type: fc.constant('answered' as const), prompt: id }),
  fc.record({ type: fc.constant('refused' as const), path: id, step: stepId }),
  fc.record({ type: fc.constant('waited' as const), path: id, step: stepId, since: day }),
  fc.record({ type: fc.constant('cleared' as const), path: id }),
  fc.constant({ type: 'restored' as const }),
);

const bare = <Type extends string>(...types: readonly Type[]) =>
  fc.constantFrom(...types).map((type) => ({ type }));
const toBackground: fc.Arbitrary<RequestToBackground> = fc.oneof(
  bare('input-seen', 'reader-needed', 'way-needed', 'page-started', 'card-book-wanted'),
  bare('own-prefilter-wanted', 'own-reader-needed', 'own-phrases-wanted'),
  bare('greeting-wanted', 'other-login-wanted', 'people-wanted'),
  fc.record({
    type: fc.constant('name-greeted' as const),
    names: fc.array(fc.string({ maxLength: 40 }), { maxLength: 2 }),
    isAccount: fc.boolean(),
  }),
  fc.record({ type: fc.constant('prompt-seen' as const), prompt: id }),
  fc.record(
    { type: fc.constant('page-seen' as const), page: id, registration: id, step: stepId },
    { requiredKeys: ['type'] },
  ),
  fc.record(
    { type: fc.constant('act-clicked' as const), path: id, step: stepId, prompt: id },
    { requiredKeys: ['type'] },
  ),
  fc.record({
    type: fc.constant('guide-wanted' as const),
    page: fc
      .tuple(fc.constantFrom('question', 'registration', 'report/prompt'), id)
      .map((parts) => parts.join('/')),
  }),
  fc.record(
    { type: fc.constant('own-prompt-seen' as const), prompt: id, words },
    { requiredKeys: ['type', 'prompt'] },
  ),
);
const cardAct: fc.Arbitrary<CardAct> = fc.record(
  {
    prompt: id,
    lead: fc.string(),
    act: fc.string(),
    final: fc.string(),
    steps: texts,
    behind: texts,
    fold: fc.string(),
  },
  { requiredKeys: ['prompt', 'lead', 'act', 'steps', 'behind', 'fold'] },
);
const toPage: fc.Arbitrary<RequestToPage> = fc.oneof(
  fc.record({ type: fc.constant('act-set' as const), act: cardAct }, { requiredKeys: ['type'] }),
  bare('card-wanted', 'own-changed'),
  fc.record({ type: fc.constant('prompt-passed-on' as const), prompt: id }),
  fc.record({
    type: fc.constant('hints-set' as const),
    level: fc.constantFrom('card', 'badge', 'off'),
  }),
  fc.record(
    { type: fc.constant('own-remedy' as const), remedy, words },
    { requiredKeys: ['type', 'remedy'] },
  ),
);
const pageStart: fc.Arbitrary<AnswerTo<'page-started'>> = fc.record(
  { isOff: fc.boolean(), pending: id, book: fc.string() },
  { requiredKeys: ['isOff', 'book'] },
);
const cardBook: fc.Arbitrary<AnswerTo<'card-book-wanted'>> = fc.record({
  remedies: fc.array(remedy, { maxLength: 2 }),
  provinces: fc.array(
    fc.record(
      { id, short: fc.string(), authority: fc.string(), url: fc.string() },
      { requiredKeys: ['id', 'short', 'authority'] },
    ),
    { maxLength: 2 },
  ),
});
const ownPhrases: fc.Arbitrary<AnswerTo<'own-phrases-wanted'>> = fc.option(
  fc.record(
    { prompts: texts, texts: fc.array(fc.tuple(fc.string(), fc.nat())), prefilter: fc.string() },
    { requiredKeys: ['prompts', 'texts'] },
  ),
);

/** Every check: what it takes, the schema of the same, and whether it takes a value. */
const checks: readonly {
  readonly name: string;
  readonly fit: fc.Arbitrary<unknown>;
  readonly schema: z.ZodType;
  readonly takes: (value: unknown) => boolean;
}[] = [
  {
    name: 'a request to the background',
    fit: toBackground,
    schema: requests.toBackground,
    takes: (value) => readRequestToBackground(value) !== undefined,
  },
  {
    name: 'a request to a page',
    fit: toPage,
    schema: requests.toPage,
    takes: (value) => readRequestToPage(value) !== undefined,
  },
  {
    name: 'what the person says of journeys',
    fit: fc.oneof(
      wish.map((event) => ({ type: 'journey-said', event })),
      fc.record({ type: fc.constant('person-event'), person: id, event: wish }),
      fc.record({ type: fc.constant('person-switched'), person: id }, { requiredKeys: ['type'] }),
    ),
    schema: requests.ofGuide,
    takes: (value) => readRequestOfGuide(value) !== undefined,
  },
  {
    name: 'that advice has changed',
    fit: pageAdvice.map((advice) => ({ type: 'advice-set', advice })),
    schema: requests.toWay,
    takes: (value) => readRequestToWay(value) !== undefined,
  },
  {
    name: 'the advice for a page',
    fit: pageAdvice,
    schema: answers.pageAdvice,
    takes: isPageAdvice,
  },
  {
    name: 'that it is wanted',
    fit: fc.boolean(),
    schema: answers.wanted,
    takes: isWanted,
  },
  { name: 'that it was heard', fit: fc.constant(true), schema: answers.heard, takes: isHeard },
  {
    name: 'what is to be done about a prompt',
    fit: fc.record({ act: cardAct }, { requiredKeys: [] }),
    schema: answers.promptAct,
    takes: isPromptAct,
  },
  { name: 'the start of a page', fit: pageStart, schema: answers.pageStart, takes: isPageStart },
  { name: 'what cards say', fit: cardBook, schema: answers.cardBook, takes: isCardBook },
  {
    name: 'the own prefilter',
    fit: fc.option(fc.string()),
    schema: answers.ownPrefilter,
    takes: isOwnPrefilter,
  },
  { name: 'the own phrases', fit: ownPhrases, schema: answers.ownPhrases, takes: isOwnPhrases },
];

/** What stands where something else should. */
const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    'constructor',
    '__proto__',
    'A',
    'x'.repeat(81),
    'phone-bound',
    ['phone-bound'],
    {},
    [],
    7,
    false,
  ),
);

/** The value with one of its parts, at any depth, replaced or taken away. */
function broken(fit: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(fit, fc.nat(), fc.option(anything, { nil: undefined }), fc.boolean())
    .map(([value, at, put, isGone]) => {
      const copy: unknown = structuredClone(value);
      const places = placesIn(copy);
      const place = places[at % Math.max(places.length, 1)];
      if (!place) return put;
      if (isGone && !Array.isArray(place.of)) delete place.of[place.key];
      else place.of[place.key] = put;
      return copy;
    });
}

interface Part {
  readonly of: Record<string, unknown>;
  readonly key: string;
}

function placesIn(value: unknown): readonly Part[] {
  if (typeof value !== 'object' || value === null) return [];
  const of = value as Record<string, unknown>;
  return Object.keys(of).flatMap((key) => [{ of, key }, ...placesIn(of[key])]);
}

test.each(checks)('$name of the right form is taken', ({ fit, schema, takes }) => {
  fc.assert(
    fc.property(fit, (value) => {
      expect(schema.safeParse(value).success).toBe(true);
      expect(takes(value)).toBe(true);
    }),
  );
});

test.each(checks)('$name: check and schema agree on every value', ({ fit, schema, takes }) => {
  let refused = 0;
  fc.assert(
    fc.property(fc.oneof({ weight: 4, arbitrary: broken(fit) }, anything), (value) => {
      const isFit = schema.safeParse(value).success;
      if (!isFit) refused += 1;
      expect(takes(value)).toBe(isFit);
    }),
    { numRuns: 2_000 },
  );
  expect(refused).toBeGreaterThan(50);
});

test('what is taken is what was sent', () => {
  fc.assert(
    fc.property(toBackground, (one) => {
      expect(readRequestToBackground(one)).toEqual(one);
    }),
  );
  fc.assert(
    fc.property(toPage, (one) => {
      expect(readRequestToPage(one)).toEqual(one);
    }),
  );
});

test('a request is taken in its own direction only', () => {
  fc.assert(
    fc.property(toBackground, (one) => {
      expect(readRequestToPage(one)).toBeUndefined();
    }),
  );
  fc.assert(
    fc.property(toPage, (one) => {
      expect(readRequestToBackground(one)).toBeUndefined();
    }),
  );
});

test.each([
  { type: 'constructor' },
  { type: '__proto__' },
  { type: ['input-seen'] },
  ['input-seen'],
  'input-seen',
  null,
  undefined,
])('%j is no request', (value) => {
  expect(readRequestToBackground(value)).toBeUndefined();
  expect(readRequestToPage(value)).toBeUndefined();
});
