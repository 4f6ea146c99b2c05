/**
 * Small checks, of which those of messages and of stored values are made. By hand, since the scripts
 * in pages have no room for a library; a test compares what is made of them with a schema of one.
 */

/** Whether a value is of some form. */
type Check = (value: unknown) => boolean;

/** The check of each field of an object; what else the object has is not looked at. */
export type Fields<Form> = { readonly [Name in keyof Form]-?: Check };

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
export const isNumber: Check = (value) => Number.isFinite(value);

/** The form of every id of the knowledge; a longer one is none of ours. */
const ID = /^[a-z0-9-]{1,80}$/;

export const isId: Check = (value) => isText(value) && ID.test(value);

/** The form of the id of a step on a path: that of a stage's step begins with the id of the stage. */
const STEP_ID = /^[a-z0-9-]{1,80}(?:\/[a-z0-9-]{1,80})?$/;

export const isStepId: Check = (value) => isText(value) && STEP_ID.test(value);

/** Whether it is the id of a step on a path, or not there. */
export const isStepIdOrNone: Check = (value) => value === undefined || isStepId(value);

/** Whether it is an id, or not there. */
export const isIdOrNone: Check = (value) => value === undefined || isId(value);

/** @returns the check of what may be missing */
/* @__NO_SIDE_EFFECTS__ */
export function maybe(is: Check): Check {
  return (value) => value === undefined || is(value);
}

/** @returns the check of what is one of those that are known */
/* @__NO_SIDE_EFFECTS__ */
export function oneOf(...known: readonly unknown[]): Check {
  return (value) => known.includes(value);
}

/** Whether a value is a list of such values. */
export function isListOf<T>(
  value: unknown,
  is: Check | ((one: unknown) => one is T),
): value is readonly T[] {
  return Array.isArray(value) && value.every(is);
}

/** Whether a value is a list of texts. */
export function areTexts(value: unknown): boolean {
  return isListOf(value, isText);
}

/** Whether a value is an object, and no list, all of whose fields are such values. */
export function isRecordOf<T>(value: unknown, is: Check): value is Readonly<Record<string, T>> {
  return isObject(value) && Object.values(value).every(is);
}

/** Whether a value is an object whose fields all are as they should be. */
export function hasFields<Form>(value: unknown, fields: Fields<Form>): value is Form {
  return isObject(value) && Object.entries<Check>(fields).every(([name, is]) => is(value[name]));
}

// ---------------------------------------------------------------------------------------------

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
