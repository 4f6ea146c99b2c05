import type { Station } from '../core/guidance/stations.ts';
import { Icon } from './icon.tsx';

interface SystemsMapProps {
  readonly stations: readonly Station[];
  /** Takes the id of the first step of a system that the person wants to see. */
  readonly onGo: (step: string) => void;
}

/**
 * The systems that a path passes, from the first to the last, as one row, and below it the name of
 * the one where the person is.
 */
export function SystemsMap({ stations, onGo }: SystemsMapProps) {
  const at = stations.findIndex(({ isHere }) => isHere);
  return (
    <nav class="map" aria-label="要经过的系统">
      <ol>
        {stations.map(({ name, first, isDone, isHere }, i) => (
          <li key={first} class={isDone ? 'station station-done' : 'station'}>
            <button
              type="button"
              title={name}
              {...(isHere && { 'aria-current': 'location' })}
              onClick={() => onGo(first)}
            >
              <span aria-hidden="true">{isDone ? <Icon name="done" /> : i + 1}</span>
              <span class="visually-hidden">
                {name}
                {isDone && '，已完成'}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {at >= 0 && (
        <p class="map-here" aria-hidden="true">
          第 {at + 1} 站：{stations[at]?.name}
        </p>
      )}
    </nav>
  );
}
