/** The maps of the house may not lie: the tour names every folder, and each folder's face hands on a known set of names. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = readdirSync(`${root}src`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

function exportedNames(file: string): string[] {
  const source = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...source.matchAll(/export (?:type )?\{([^}]*)\}/g)]
    .flatMap((match) => (match[1] ?? '').split(','))
    .map((name) => name.trim().replace(/^type /, ''))
    .filter((name) => name !== '')
    .sort();
}

describe('the tour in CONTRIBUTING.md', () => {
  const tour = readFileSync(`${root}CONTRIBUTING.md`, 'utf8');
  const named = [...tour.matchAll(/`src\/([a-z]+)\/`/g)].map((match) => match[1] ?? '');

  it('names every folder of src', () => {
    expect(folders.filter((folder) => !named.includes(folder))).toEqual([]);
  });

  it('names no folder that is gone', () => {
    expect([...new Set(named)].filter((folder) => !folders.includes(folder))).toEqual([]);
  });
});

describe('the faces of the folders', () => {
  const faces = folders.filter((folder) => existsSync(`${root}src/${folder}/index.ts`)).sort();

  it.each(faces)('src/%s hands on the names it is known for', (folder) => {
    expect(exportedNames(`${root}src/${folder}/index.ts`)).toMatchSnapshot();
  });

  it.each(faces)('src/%s/index.ts only hands names on', (folder) => {
    const source = readFileSync(`${root}src/${folder}/index.ts`, 'utf8');
    const rest = source
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      .replaceAll(/export (?:type )?\{[^}]*\} from '[^']+';/g, '')
      .trim();
    expect(rest).toBe('');
  });
});
