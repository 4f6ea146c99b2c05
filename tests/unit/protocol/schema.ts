/** What requests and answers look like, said once more in zod, to compare the checks with it. */
import { z } from 'zod';
import type {
  RequestToBackground,
  RequestToPage,
  RequestType,
} from '../../../core/protocol/exchanges.ts';

const id = z.string().regex(/^[a-z0-9-]{1,80}$/);
const stepId = z.string().regex(/^[a-z0-9-]{1,80}(?:\/[a-z0-9-]{1,80})?$/);
const pageAdvice = z.looseObject({
  path: id.optional(),
  act: z
    .union([
      z.looseObject({ path: z.string(), step: stepId }),
      z.looseObject({ prompt: z.string(), labels: z.array(z.string()) }),
    ])
    .optional(),
  right: id.optional(),
  forbidden: z.array(z.string()),
});
const box = z.looseObject({
  left: z.number(),
  top: z.number(),
  width: z.number(),
  height: z.number(),
});
const remedy = z.looseObject({
  prompt: z.string(),
  advice: z.string(),
  asksNothing: z.boolean(),
  question: z.string(),
  own: z.string().optional(),
  mark: z.string().optional(),
  summary: z.string(),
  steps: z.array(z.string()),
  warnings: z.array(z.string()),
  editorNotes: z.array(z.string()),
  contacts: z.array(
    z.looseObject({ name: z.string(), how: z.string(), provincial: z.literal(true).optional() }),
  ),
  request: z.string().optional(),
  links: z.array(z.looseObject({ says: z.string(), page: z.string() })),
  written: z.array(z.string()),
});
const cardAct = z.looseObject({
  prompt: z.string(),
  lead: z.string(),
  act: z.string(),
  final: z.string().optional(),
  steps: z.array(z.string()),
  behind: z.array(z.string()),
  fold: z.string(),
});
const province = z.looseObject({
  id: z.string(),
  short: z.string(),
  authority: z.string(),
  url: z.string().optional(),
});

const toBackground: Readonly<Record<RequestToBackground['type'], z.ZodRawShape>> = {
  'prompt-seen': { prompt: id },
  'input-seen': {},
  'reader-needed': {},
  'way-needed': {},
  'page-started': {},
  'card-book-wanted': {},
  'page-seen': { page: id.optional(), registration: id.optional(), step: stepId.optional() },
  'act-clicked': { path: id.optional(), step: stepId.optional(), prompt: id.optional() },
  'guide-wanted': {
    page: z.string().regex(/^(question|registration|report\/prompt)\/[a-z0-9-]{1,80}$/),
  },
  'own-prefilter-wanted': {},
  'own-reader-needed': {},
  'own-phrases-wanted': {},
  'own-prompt-seen': { prompt: id, words: box.optional() },
  'greeting-wanted': {},
  'name-greeted': { names: z.array(z.string().max(40)).max(2), isAccount: z.boolean() },
  'other-login-wanted': {},
  'people-wanted': {},
};
const toPage: Readonly<Record<RequestToPage['type'], z.ZodRawShape>> = {
  'prompt-passed-on': { prompt: id },
  'hints-set': { level: z.enum(['card', 'badge', 'off']) },
  'card-wanted': {},
  'own-remedy': { remedy, words: box.optional() },
  'act-set': { act: cardAct.optional() },
  'own-changed': {},
};

const said = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('chose'), path: id.optional() }),
  z.looseObject({ type: z.literal('ticked'), path: id, step: stepId, done: z.boolean() }),
  z.looseObject({ type: z.literal('answered'), prompt: id }),
  z.looseObject({ type: z.literal('refused'), path: id, step: stepId }),
  z.looseObject({ type: z.literal('waited'), path: id, step: stepId, since: z.iso.date() }),
  z.looseObject({ type: z.literal('cleared'), path: id }),
  z.looseObject({ type: z.literal('restored') }),
]);

/** The schema of each request, by direction. */
export const requests = {
  toBackground: unionOf(toBackground),
  toPage: unionOf(toPage),
  ofGuide: z.discriminatedUnion('type', [
    z.looseObject({ type: z.literal('journey-said'), event: said }),
    z.looseObject({ type: z.literal('person-switched'), person: id.optional() }),
    z.looseObject({ type: z.literal('person-event'), person: id, event: said }),
  ]),
  toWay: z.looseObject({ type: z.literal('advice-set'), advice: pageAdvice }),
};

/** The schemas of the answers that are checked. */
export const answers = {
  pageAdvice,
  heard: z.literal(true),
  wanted: z.boolean(),
  promptAct: z.looseObject({ act: cardAct.optional() }),
  pageStart: z.looseObject({ isOff: z.boolean(), pending: id.optional(), book: z.string() }),
  cardBook: z.looseObject({
    remedies: z.array(remedy),
    provinces: z.array(province),
  }),
  ownPrefilter: z.string().nullable(),
  ownPhrases: z
    .looseObject({
      prompts: z.array(z.string()),
      texts: z.array(z.tuple([z.string(), z.number()])),
      prefilter: z.string().optional(),
    })
    .nullable(),
};

// ---------------------------------------------------------------------------------------------

function unionOf(shapes: Readonly<Record<string, z.ZodRawShape>>): z.ZodType {
  const all = Object.entries(shapes).map(([type, shape]) =>
    z.looseObject({ type: z.literal(type as RequestType), ...shape }),
  );
  return z.union(all);
}
