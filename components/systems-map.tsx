import type { Station } from '../core/guidance/stations.ts';

interface SystemsMapProps {
  readonly stations: readonly Station[];
  /** Takes the id of the first step of a system that the person wants to see. */
  readonly onGo: (step: string) => void;
}

/** The systems that a path passes, from the first to the last, and where the person is among them. */
export function SystemsMap({ stations, onGo }: SystemsMapProps) {
  return (
    <nav class="map" aria-label="要经过的系统">
      <ol>
        {stations.map(({ name, first, isDone, isHere }) => (
          <li key={first} class={isDone ? 'station station-done' : 'station'}>
            <button
              type="button"
              {...(isHere && { 'aria-current': 'location' })}
              onClick={() => onGo(first)}
            >
              {name}
              {isDone && <span class="visually-hidden">，已完成</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
