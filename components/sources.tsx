import type { Status } from '../core/knowledge/schema.ts';
import type { Source } from '../core/knowledge/shipped.ts';
import { writtenSources } from '../core/knowledge/written-sources.ts';

interface SourcesProps {
  readonly status: Status;
  /** Where the answer stands. */
  readonly sources: readonly Source[];
  /** Where the question was published, if it was. */
  readonly published?: readonly Source[];
}

/** What an answer rests on, and how sure it is. */
export function Sources({ status, sources, published = [] }: SourcesProps) {
  return (
    <div class="sources">
      {writtenSources(status, sources, published).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
