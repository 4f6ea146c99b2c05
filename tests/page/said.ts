/** What `dialogs.spec.ts` asks in its documents: what the guide takes for said and not known. */
import phrases from 'knowledge:phrases';
import { findPrompts } from '../../core/recognition/recognise.ts';
import { saidTexts } from '../../page/prompts/said-texts.ts';

/** @returns what is open on the page, or was said by the browser's dialogs, that is no known prompt */
export type Unmatched = () => readonly string[];

const find = findPrompts(phrases);
const unmatched: Unmatched = () => saidTexts(document).filter((text) => find(text).length === 0);
Object.assign(window, { unmatched });
