/**
 * The files that the extension's pages are built into. Few: in browsers each one takes longer to come
 * than most of them to run. And what a page does not show first comes later, in files of its own.
 */

/** What pages of the guide begin with: each module that two pages have in common. */
const FIRST = 'guide';

/** What comes when the first page has been painted, by the file that begins it; see `guide/`. */
export const LATER_CHUNKS = ['rooms', 'asking-room'] as const;

/** For the bundler. A page loads a little that it does not need, rather than many files. */
export const PAGE_CHUNKS = [{ name: FIRST, minShareCount: 2 }];
