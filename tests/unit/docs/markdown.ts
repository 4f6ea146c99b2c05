/** What the documents of the repository name: files, headings, pictures and commands. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { root } from '../imports.ts';

/** @returns the paths of all documents, relative to the root, with `/` */
export function documents(): string[] {
  return ['.', 'docs', '.github']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: folder !== '.', encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((path) => path.endsWith('.md'))
    .map((path) => path.split(sep).join('/'))
    .sort();
}

/** @param path relative to the root @returns its text */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** @returns where the links and pictures of the text lead, without addresses of the web */
export function linksOf(text: string): string[] {
  return Array.from(prose(text).matchAll(/\]\(([^)\s]+)\)/g), ([, target = '']) => target).filter(
    (target) => !/^https?:/.test(target),
  );
}

/** @returns the files of the pictures that the text shows, in its order */
export function picturesOf(text: string): string[] {
  return Array.from(prose(text).matchAll(/!\[[^\]]*\]\(([^)]+)\)/g), ([, file = '']) => file);
}

/** @returns the anchors of the headings of the text, as GitHub makes them */
export function anchorsOf(text: string): string[] {
  return Array.from(prose(text).matchAll(/^#+ (.+)$/gm), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}

/**
 * @param path of the document that has the link, relative to the root
 * @param target as the link has it
 * @returns whether it leads to a file, and to a heading in it where it names one
 */
export function leadsSomewhere(path: string, target: string): boolean {
  const [file = '', anchor] = target.split('#');
  const found = file === '' ? path : relative('.', join(dirname(path), decodeURIComponent(file)));
  if (!existsSync(join(root, found))) return false;
  return anchor === undefined || anchorsOf(textOf(found)).includes(decodeURIComponent(anchor));
}

/** @returns the scripts of package.json that the text tells one to run, each once */
export function commandsOf(text: string): string[] {
  const named = text.matchAll(/\bnpm (?:(start|test)\b|run ([a-z][\w:-]*))/g);
  return [...new Set(Array.from(named, ([, short, long]) => short ?? long ?? ''))];
}

/** The text without its blocks of code, in which brackets mean something else. */
function prose(text: string): string {
  return text.replace(/^```.*?^```$/gms, '');
}
