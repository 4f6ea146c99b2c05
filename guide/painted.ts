/** What a page does not need for its first frame waits until that has been painted. */
import { signal } from '@preact/signals';

/** Whether what does not fit into a popup can be drawn: not before the first frame has been painted. */
export const isPainted = signal(false);
