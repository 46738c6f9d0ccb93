// What the walk looks for in the samples: the same that the command line finds there.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../scripts/lib/shell.mjs';

export const DRAFT = '2026年政府工作报告（草案）.gw';
export const LAST_YEAR = '2025年政府工作报告.gw';
export const BULLETIN = '2025年统计公报.md';

/** What the command line finds in the same folder: the walk looks for the same in the editor. */
let known;
const check = folder => {
  known ??= spawnSync(
    process.execPath,
    [join(root, 'dist/cli.js'), 'check', folder, '--format', 'json', '--fail-on', 'never'],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  ).stdout;
  return JSON.parse(known);
};
export const inDraft = ({ file }) => file.endsWith(DRAFT);
export const same = (a, b) =>
  a.file === b.file && a.range.start.line === b.range.start.line && a.range.start.character === b.range.start.character;

/** A contradiction in the draft whose other place is on another line of the draft. */
export const findConflict = folder =>
  check(folder).findings.find(
    f =>
      f.rule === 'figure/conflict' &&
      inDraft(f) &&
      f.related.some(r => inDraft(r) && r.range.start.line !== f.range.start.line),
  );

/** A level of the draft that another file says again and that a growth rate is reckoned from, of digits enough to give the rate anew. */
export const findReckoned = folder => {
  const { links } = check(folder);
  const repeated = links
    .filter(({ kind, members }) => kind === 'agrees' && !members.every(inDraft))
    .flatMap(({ members }) => members.filter(inDraft));
  const figure = repeated.find(
    m =>
      /^\d{5}/.test(m.text) &&
      links.some(
        l =>
          l.kind === 'derives' && /÷.*－1＝/.test(l.detail) && l.members.some(x => same(x, m) && !x.text.includes('%')),
      ),
  );
  assert.ok(figure, 'the folder holds no figure that two files agree on and a rate depends on');
  return figure;
};

/** An amount of the draft that the bulletin says again, by the same name, and that nothing is wrong with. */
export const findRepeated = folder => {
  const { links, findings } = check(folder);
  const repeated = links
    .filter(({ kind, members }) => kind === 'agrees' && members.some(m => m.file.endsWith(BULLETIN)))
    .flatMap(({ members }) => members.filter(inDraft));
  const sound = repeated.filter(m => !findings.some(f => same(f, m) || f.related.some(r => same(r, m))));
  const figure = sound.find(m => /元$/.test(m.text));
  assert.ok(figure, 'the folder holds no figure that two files agree on');
  return figure;
};
