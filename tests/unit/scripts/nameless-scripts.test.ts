import { expect, test } from 'vitest';
import { withoutName } from '../../../scripts/nameless-scripts.ts';

test('a script that is the call of an arrow has no name', () => {
  expect(withoutName('var dialogs=(()=>{let t;return t})();')).toBe('(()=>{let t;return t})();');
});

test.each(['(function(){var e})();', 'const a=1;var b=(()=>a)();', 'var a=1;'])(
  '%s stays',
  (code) => {
    expect(withoutName(code)).toBe(code);
  },
);
