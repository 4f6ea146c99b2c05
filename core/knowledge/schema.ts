/**
 * The shape of every file under `assets/knowledge/`. One file holds one thing; its name is its id.
 *
 * zod lives in the build and in the authors' commands only. What ships is made by `compile.ts`.
 * The descriptions are for authors: `npm run knowledge:schema` gives them to editors.
 */
import type { z } from 'zod';
import {
  type answerStepSchema,
  outsideSchema,
  type pathPartSchema,
  type promptEffectSchema,
  type promptKindSchema,
  promptSchema,
  questionSchema,
  synonymsSchema,
  topicSchema,
} from './schema-answers.ts';
import { contactSchema, provinceSchema, sourceSchema } from './schema-authorities.ts';
import type { citationSchema, statusSchema } from './schema-fields.ts';
import {
  decisionSchema,
  type endKindSchema,
  pageSchema,
  registrationSchema,
  stepSchema,
  systemSchema,
} from './schema-paths.ts';

/** Each folder of `assets/knowledge/` and the shape of the files in it. */
export const fileSchemas = {
  sources: sourceSchema,
  systems: systemSchema,
  pages: pageSchema,
  contacts: contactSchema,
  provinces: provinceSchema,
  topics: topicSchema,
  steps: stepSchema,
  registrations: registrationSchema,
  questions: questionSchema,
  outside: outsideSchema,
  synonyms: synonymsSchema,
  prompts: promptSchema,
  decisions: decisionSchema,
} as const;

export type Folder = keyof typeof fileSchemas;
/** What a file of the folder holds. */
export type Thing<F extends Folder> = z.infer<(typeof fileSchemas)[F]>;
export type Status = z.infer<typeof statusSchema>;
export type EndKind = z.infer<typeof endKindSchema>;
export type PromptKind = z.infer<typeof promptKindSchema>;
export type PromptEffect = z.infer<typeof promptEffectSchema>;
export type Decision = z.infer<typeof decisionSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type AnswerStep = z.infer<typeof answerStepSchema>;
export type PathPart = z.infer<typeof pathPartSchema>;

/** All that is known, by folder and id, checked. */
export type Knowledge = {
  readonly [F in Folder]: ReadonlyMap<string, Thing<F>>;
};
