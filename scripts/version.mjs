// `npm run bump -- major|minor|patch`: the next version into package.json and its lock, and what CHANGELOG.md has as unreleased under it with
// today's date. `--is v1.2.3` fails where a tag is not that version; `--notes` prints what CHANGELOG.md says of it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/shell.mjs';

const PARTS = ['major', 'minor', 'patch'];
const UNRELEASED = '## Unreleased';

/** The version after this one: 1.2.3, minor → 1.3.0. */
export const nextVersion = (version, part) => {
  const at = PARTS.indexOf(part);
  if (at < 0) throw new Error(`“${part}”不是 ${PARTS.join('、')} 之一。`);
  return version
    .split('.')
    .map((number, i) => (i < at ? Number(number) : i === at ? Number(number) + 1 : 0))
    .join('.');
};

/** As VS Code's marketplace counts: an odd minor is a version to try. */
export const isPreRelease = version => Number(version.split('.')[1]) % 2 === 1;

/** The changelog with what was unreleased under the version and its date. */
export const releaseNotes = (changelog, version, date) => {
  if (!sectionOf(changelog, 'Unreleased')) throw new Error('CHANGELOG.md 没有写未发布的改动（## Unreleased）。');
  return changelog.replace(UNRELEASED, `${UNRELEASED}\n\n## ${version} (${date})`);
};

/** What is said under a heading that begins so. */
export const sectionOf = (changelog, heading) => {
  const section = changelog.split(/^## /m).find(part => /^\S+/.exec(part)?.[0] === heading);
  return section?.replace(/^.*\n/, '').trim() ?? '';
};

const path = name => join(root, name);
const run = ([command, argument]) => {
  const manifest = JSON.parse(readFileSync(path('package.json'), 'utf8'));
  const changelog = readFileSync(path('CHANGELOG.md'), 'utf8');
  if (command === '--notes') return void process.stdout.write(`${sectionOf(changelog, manifest.version)}\n`);
  if (command === '--is') {
    if (argument !== `v${manifest.version}`)
      throw new Error(`标签是 ${argument}，package.json 里是 ${manifest.version}。`);
    if (!sectionOf(changelog, manifest.version)) throw new Error(`CHANGELOG.md 没有写 ${manifest.version} 改了什么。`);
    return;
  }
  const version = nextVersion(manifest.version, command);
  const notes = releaseNotes(changelog, version, new Date().toISOString().slice(0, 10));
  for (const name of ['package.json', 'package-lock.json']) {
    const whole = JSON.parse(readFileSync(path(name), 'utf8'));
    whole.version = version;
    if (whole.packages) whole.packages[''].version = version;
    writeFileSync(path(name), `${JSON.stringify(whole, undefined, 2)}\n`);
  }
  writeFileSync(path('CHANGELOG.md'), notes);
  process.stdout.write(`${version}${isPreRelease(version) ? '（试用版）' : ''}\n`);
};

if (process.argv[1] === path('scripts/version.mjs'))
  try {
    run(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`✗ ${error.message}\n`);
    process.exitCode = 1;
  }
