/** Whether a build uses anything that our oldest browsers do not know. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OLDEST } from '../lib/oldest.mjs';
import { type BrowserName, createFeatures, type Feature, type Features } from './features.ts';
import { GUARDED, OWN_NAMES } from './guarded.ts';
import { featuresOfScript } from './scripts.ts';
import { featuresOfStyles } from './styles.ts';

/** How the build and the data name a browser. */
const NAMES = {
  chromium: { name: 'Chromium', data: 'chrome' },
  firefox: { name: 'Firefox', data: 'firefox' },
} as const satisfies Record<keyof typeof OLDEST, { name: string; data: BrowserName }>;

/**
 * @param build the folder of the built extension
 * @param browser for which it is built
 * @throws Error that names file, feature and first version of each that is too young and not guarded
 */
export function checkCompatibility(build: string, browser: keyof typeof OLDEST): void {
  const { name, data } = NAMES[browser];
  const features = createFeatures(data);
  const oldest = OLDEST[browser];
  const files = readdirSync(build, { recursive: true, encoding: 'utf8' });
  const faults = files.flatMap((file) => {
    const text = () => readFileSync(join(build, file), 'utf8');
    return tooYoung(featuresOf(file, text, features), oldest).map(
      ({ path, since }) =>
        `${file}: ${path} is in ${Number.isFinite(since) ? `${name} ${since}` : `no ${name}`}, the oldest is ${oldest}`,
    );
  });
  if (faults.length > 0) {
    throw new Error(
      `too young for the oldest browsers; see scripts/compat/guarded.ts\n${faults.join('\n')}`,
    );
  }
}

/**
 * @param used what a file uses
 * @param oldest the oldest version that has to know it
 * @returns each of it that is younger and not guarded, once
 */
export function tooYoung(used: readonly Feature[], oldest: number): Feature[] {
  const young = used.filter(
    ({ path, since }) => since > oldest && !isGuarded(path) && !isOwnName(path),
  );
  return [...new Map(young.map((feature) => [feature.path, feature])).values()];
}

/** @returns what a file of a build uses; nothing for those that no browser runs */
export function featuresOf(file: string, text: () => string, features: Features): Feature[] {
  if (file.endsWith('.js')) return featuresOfScript(file, text(), features);
  if (file.endsWith('.css')) return featuresOfStyles(text(), features);
  if (file === 'manifest.json') {
    return featuresOfManifest(JSON.parse(text()), 'webextensions.manifest', features);
  }
  return [];
}

// ---------------------------------------------------------------------------------------------

function isGuarded(path: string): boolean {
  return GUARDED.some(({ feature }) => path === feature || path.startsWith(`${feature}.`));
}

function isOwnName(path: string): boolean {
  const name = path.split('.').pop() ?? '';
  return !path.startsWith('css.') && OWN_NAMES.has(name.replace(/_static$/, ''));
}

function featuresOfManifest(value: unknown, path: string, features: Features): Feature[] {
  if (Array.isArray(value)) {
    return value.flatMap((part) => featuresOfManifest(part, path, features));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const feature = features.at(`${path}.${key}`);
    return feature ? [feature, ...featuresOfManifest(inner, feature.path, features)] : [];
  });
}
