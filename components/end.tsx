import type { EndSentence } from '../core/knowledge/shipped.ts';

const TITLES = [
  ['have', '您现在有'],
  ['until', '用到什么时候'],
  ['next', '接下来'],
] as const;

interface EndProps {
  readonly sentences: readonly EndSentence[];
}

/** What a finished path has brought, until when, and what comes next. */
export function End({ sentences }: EndProps) {
  return (
    <dl class="end">
      {TITLES.map(([kind, title]) => {
        const of = sentences.filter((sentence) => sentence.kind === kind);
        return (
          of.length > 0 && (
            <div key={kind}>
              <dt>{title}</dt>
              {of.map(({ says, path }) => (
                <dd key={says}>
                  {says}
                  {path && (
                    <a class="end-path" href={`#registration/${path.id}`}>
                      看步骤：{path.name}
                    </a>
                  )}
                </dd>
              ))}
            </div>
          )
        );
      })}
    </dl>
  );
}
