/** All questions with their answers, also those of the organisation. */
import officialBook from 'knowledge:question-book';
import { computed } from '@preact/signals';
import { withOwnKnowledge } from '../core/own-knowledge/compile.ts';
import { own } from './state.ts';

export const questionBook = computed(() =>
  own.value ? withOwnKnowledge(officialBook, own.value) : officialBook,
);
