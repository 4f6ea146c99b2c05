/** What `greeting.spec.ts` runs in its documents: who is greeted there, as the extension would be told. */
import type { Greeted } from '../../core/roster/greeting.ts';
import { watchText } from '../../page/read/watch-text.ts';
import { createGreetingReader } from '../../page/signs/greeting-reader.ts';

/** What was told, in order. */
export type Told = readonly Greeted[];

const told: Greeted[] = [];
const reader = createGreetingReader((greeted) => void told.push(greeted));
watchText(document, reader, new AbortController().signal);
Object.assign(window, { told });
