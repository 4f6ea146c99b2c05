/** What a script uses. Types are gone by then: what is known of a thing is its name. */
import { type ESTree, parseSync, Visitor } from 'vite';
import type { Feature, Features } from './features.ts';
import { featuresOfStyles } from './styles.ts';

/** Shorter names are those that the build gives. */
const LEAST_NAME = 3;
/** Shorter texts are no style sheets. */
const LEAST_STYLES = 100;
const LOOKS_LIKE_STYLES = /\{[\w-]+:[^{}]*\}/;
/** Of objects that are made apart from the call which gets them. */
const FORMS = ['scripting.RegisteredContentScript', 'scripting.InjectionTarget'].map(
  (form) => `webextensions.api.${form}`,
);
const PSEUDO = /::?([a-z][a-z-]+)/g;

/**
 * @param name the script's name
 * @param code its text
 * @returns every feature that it uses, as often as it does; of styles and selectors in its texts, too
 * @throws when it cannot be read
 */
export function featuresOfScript(name: string, code: string, features: Features): Feature[] {
  const { program, errors } = parseSync(name, code);
  if (errors[0]) throw new Error(`${name} cannot be read: ${errors[0].message}`);
  const found: Feature[] = [];
  const note = (feature: Feature | undefined) => {
    if (feature) found.push(feature);
  };
  const noteText = (text: string) => {
    if (text.length > LEAST_STYLES && LOOKS_LIKE_STYLES.test(text)) {
      found.push(...featuresOfStyles(text, features));
      return;
    }
    for (const [, pseudo] of text.matchAll(PSEUDO)) note(features.at(`css.selectors.${pseudo}`));
  };
  const noteKeys = (method: string, given: readonly ESTree.Argument[]) => {
    for (const one of given) {
      if (one.type !== 'ObjectExpression') continue;
      for (const key of one.properties) {
        if (key.type === 'Property' && key.key.type === 'Identifier') {
          note(features.option(method, key.key.name));
        }
      }
    }
  };
  new Visitor({
    MemberExpression({ computed, object, property }) {
      const member = nameOf(property, computed);
      if (member === undefined) return;
      note(ofObject(object, member, features) ?? features.member(member));
    },
    Identifier({ name: global }) {
      if (global.length >= LEAST_NAME) note(features.global(global));
    },
    ObjectPattern({ properties }) {
      for (const part of properties) {
        if (part.type === 'Property') note(features.member(nameOf(part.key, part.computed) ?? ''));
      }
    },
    ObjectExpression({ properties }) {
      for (const part of properties) {
        if (part.type !== 'Property') continue;
        const key = nameOf(part.key, part.computed);
        for (const form of FORMS) if (key) note(features.at(`${form}.${key}`));
      }
    },
    BinaryExpression({ operator, left }) {
      if (operator === 'in') note(features.member(nameOf(left, true) ?? ''));
    },
    CallExpression({ callee, arguments: given }) {
      if (callee.type !== 'MemberExpression') return;
      const method = nameOf(callee.property, callee.computed) ?? '';
      const event = given[0] && nameOf(given[0], true);
      if (method === 'addEventListener' && event !== undefined) note(features.event(event));
      noteKeys(method, given);
    },
    Literal(node) {
      if (typeof node.value === 'string') noteText(node.value);
      if ('regex' in node && node.regex) noteFlags(node.regex, features, note);
    },
    TemplateLiteral({ quasis }) {
      noteText(quasis.map(({ value }) => value.cooked ?? '').join('x'));
    },
  }).visit(program);
  return found;
}

// ---------------------------------------------------------------------------------------------

/** @returns the name by which something is asked for, where the script says it */
function nameOf(node: ESTree.Node, isComputed: boolean): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  return !isComputed && node.type === 'Identifier' ? node.name : undefined;
}

/** @returns the feature, where the script names the object that it is of: `Promise.try`, `scripting.x` */
function ofObject(object: ESTree.Node, member: string, features: Features): Feature | undefined {
  const of =
    object.type === 'MemberExpression'
      ? nameOf(object.property, object.computed)
      : nameOf(object, false);
  if (of === undefined || of.length < LEAST_NAME) return undefined;
  return (
    features.at(`api.${of}.${member}_static`) ??
    features.at(`javascript.builtins.${of}.${member}`) ??
    features.at(`webextensions.api.${of}.${member}`)
  );
}

function noteFlags(
  { pattern, flags }: { readonly pattern: string; readonly flags: string },
  features: Features,
  note: (feature: Feature | undefined) => void,
): void {
  if (flags.includes('v')) note(features.at('javascript.builtins.RegExp.unicodeSets'));
  if (/\(\?[ims-]+:/.test(pattern)) note(features.at('javascript.regular_expressions.modifier'));
}
