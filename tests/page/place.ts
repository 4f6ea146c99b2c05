/** What `place.spec.ts` runs in its documents: which page of the portal each is, as `way.js` tells it. */
import wayBook from 'knowledge:way-book';
import type { ShownPage } from '../../core/guidance/shown-page.ts';
import { shareReading, takeOver } from '../../page/read/shared-record.ts';
import { followWay } from '../../page/way/follow-way.ts';

const places: ShownPage[] = [];
Object.assign(window, { places });
takeOver('way');
const { reader } = followWay(
  document,
  wayBook,
  () => undefined,
  { onPlace: (place) => places.push(place), onNext: () => {}, onClicked: () => {} },
  new AbortController().signal,
);
shareReading(reader);
