import { defineConfig } from 'vitest/config';

/** What measures time. */
const TIMED = 'tests/unit/**/*.timed.test.ts';

export default defineConfig({
  test: {
    allowOnly: false,
    // Nothing of ours changes what it shares; to load all modules for each file takes longer than the tests.
    isolate: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude: [TIMED],
          // A net: properties of many runs take long beside other work.
          testTimeout: 30_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // After all others, one file at a time.
        test: {
          name: 'timed',
          include: [TIMED],
          testTimeout: 30_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
