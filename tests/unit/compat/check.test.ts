import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { featuresOf, tooYoung } from '../../../scripts/compat/check.ts';
import { createFeatures } from '../../../scripts/compat/features.ts';
import { GUARDED, OWN_NAMES } from '../../../scripts/compat/guarded.ts';
import { OLDEST } from '../../../scripts/lib/oldest.mjs';
import { root } from '../imports.ts';

const chromium = createFeatures('chrome');
const firefox = createFeatures('firefox');

/** @returns what of a file is too young for our oldest Chromium */
function young(file: string, text: string): string[] {
  return tooYoung(
    featuresOf(file, () => text, chromium),
    OLDEST.chromium,
  ).map(({ path, since }) => `${path} ${since}`);
}

/** Styles as a script has them in a text. */
const STYLES = `.card{color:#1b2624;border:1px solid #d5deda;padding:0 16px;margin:0 auto;display:block}`;

describe('what is too young is named with its version', () => {
  test.each([
    ['a method', 'list.toSorted()', 'javascript.builtins.Array.toSorted 110'],
    ['a method of a built-in', 'Object.groupBy(a, b)', 'javascript.builtins.Object.groupBy 117'],
    ['one whose name others have', 'AbortSignal.any([a])', 'api.AbortSignal.any_static 116'],
    [
      'a property that is taken apart',
      'const { togglePopover } = a',
      'api.HTMLElement.togglePopover 114',
    ],
    ['a name that is asked for', '"togglePopover" in a', 'api.HTMLElement.togglePopover 114'],
    ['a computed name', 'a["togglePopover"]()', 'api.HTMLElement.togglePopover 114'],
    ['a global', 'new CloseWatcher()', 'api.CloseWatcher 126'],
    ['an event', 'a.addEventListener("scrollend", b)', 'api.Document.scrollend_event 114'],
    [
      'an option',
      'a.checkVisibility({ contentVisibilityAuto: true })',
      'api.Element.checkVisibility.options_contentVisibilityAuto_parameter 121',
    ],
    ['a selector', 'a.matches(":popover-open,:user-valid")', 'css.selectors.user-valid 119'],
    ['a flag of an expression', '/[a--b]/v', 'javascript.builtins.RegExp.unicodeSets 112'],
    ['a function of extensions', 'b.sidePanel.open()', ''],
    [
      'styles in a text',
      `a.textContent = ${JSON.stringify(`${STYLES}.a{color:light-dark(#fff,#000)}`)}`,
      'css.types.color.light-dark 123',
    ],
  ])('%s of a script', (_, code, expected) => {
    expect(young('a.js', code)).toEqual(expected ? [expected] : []);
  });

  test.each([
    ['a property', 'a{field-sizing:content}', 'css.properties.field-sizing 123'],
    ['a value', 'a{display:ruby-base}', ''],
    ['a function', 'a{color:color-mix(in srgb,red,blue)}', 'css.types.color.color-mix 111'],
    ['a unit', 'a{height:100dvh}', 'css.types.length.viewport_percentage_units_dynamic 108'],
    ['a rule', '@starting-style{a{opacity:0}}', 'css.at-rules.starting-style 117'],
    ['a feature of media', '@media (scripting:none){a{top:0}}', 'css.at-rules.media.scripting 120'],
    ['rules in rules', 'a{& b{top:0}}', 'css.selectors.nesting 112'],
  ])('%s of styles', (_, css, expected) => {
    const found = young('a.css', css);
    if (expected) expect(found).toContain(expected);
    else expect(found.every((name) => name.startsWith('css.'))).toBe(true);
  });

  test('a key of the manifest', () => {
    expect(young('manifest.json', '{"icon_variants":[{"128":"a"}],"name":"a"}')).toEqual([
      'webextensions.manifest.icon_variants Infinity',
    ]);
  });
});

test('what all of our browsers know is passed, and what no browser runs', () => {
  const code = 'const { at } = [1]; structuredClone(a).at(-1); b.addEventListener("click", a)';
  expect(
    young('a.js', `${code};a.closest(":hover,a:focus-visible");/a/u.test("::marker")`),
  ).toEqual([]);
  expect(
    young('a.css', 'a{inset:0;overscroll-behavior:contain}@media (min-width:1px){a{gap:0}}'),
  ).toEqual([]);
  expect(young('a.png', 'toSorted')).toEqual([]);
});

test('what cannot be read is said', () => {
  expect(() => young('a.js', 'const = 1')).toThrow('a.js cannot be read');
  expect(() => young('a.css', 'a{.b{top:0}}')).toThrow('styles that cannot be read');
});

describe('the list of what is guarded', () => {
  test.each(GUARDED)(
    '$feature: it is young for one of our browsers, and its file is there',
    ({ feature, where }) => {
      const sinceChromium = chromium.at(feature)?.since ?? 0;
      const sinceFirefox = firefox.at(feature)?.since ?? 0;
      expect(sinceChromium > OLDEST.chromium || sinceFirefox > OLDEST.firefox).toBe(true);
      expect(existsSync(join(root, where))).toBe(true);
    },
  );

  test('names of ours are in their order', () => {
    expect([...OWN_NAMES]).toEqual([...OWN_NAMES].sort());
  });
});
