/** The result as a table, for the terminal and for the documents. */
import { FAULTS, type Fault, type Section } from './verdict';

const faults = Object.keys(FAULTS) as Fault[];

export const table = (sections: readonly Section[]): string =>
  [
    `| section | cases | ${faults.map(f => FAULTS[f]).join(' | ')} |`,
    `| --- | ---: | ${faults.map(() => '---:').join(' | ')} |`,
    ...sections.map(
      s =>
        `| ${s.name} | ${s.cases.toLocaleString('en')} | ${faults.map(f => s.failures.filter(x => x.fault === f).length).join(' | ')} |`,
    ),
  ].join('\n');

export interface Measured {
  readonly section: Section;
  /** Date and name of the commit that was measured. */
  readonly date: string;
}

export interface PageOptions {
  readonly seed: number;
  readonly isShort: boolean;
}

export const page = (measured: readonly Measured[], { seed, isShort }: PageOptions): string =>
  `${[
    '# What the product stands',
    `Measured by \`npm run steady\` at ${[...new Set(measured.map(m => m.date))].join(' and ')}, seed ${seed}${isShort ? ', short' : ''}. Failures of one kind are counted once. Limits: ten seconds of processor time for a megabyte (three more for starting), 700 MB and 300 more for each megabyte; a file that is too large may be refused in plain words.`,
    table(measured.map(m => m.section)),
    '## What is tried',
    ABOUT,
    ...measured
      .map(m => m.section)
      .flatMap(s => [
        `## ${s.name}`,
        ...s.notes.filter(n => !/^(?:second degree|built): /.test(n)).map(n => `- ${n}`),
        ...(s.failures.length
          ? [
              '',
              '| fault | case | what | smallest input |',
              '| --- | --- | --- | --- |',
              ...s.failures.map(f => `| ${FAULTS[f.fault]} | ${cell(f.id)} | ${cell(f.what)} | ${cell(f.input)} |`),
            ]
          : []),
      ]),
  ]
    .join('\n\n')
    .replace(/\n\n(?=- |\| )(?<=(?:- .*|\|.*)\n\n)/g, '\n')}\n`;

const cell = (text: string): string => `\`${text.replace(/[`|\r\n]+/g, ' ').slice(0, 200)}\``;

const ABOUT = [
  '- **patterns**: every regular expression literal, pumped with strings made from what it looks for. One that grows faster than the square of the text fails.',
  '- **fuzz**: pieces and whole documents, cut, doubled, swapped and mixed with special characters. Nothing throws; every span lies inside the text and on whole characters; children lie within their parents; edits do not overlap; safe edits keep every letter, digit and Han character in its order and leave nothing to do; reading step by step ends where reading afresh begins.',
  '- **hostile**: inputs of many shapes through `check`, `outline`, `figures` and an editor that opens them, hovers, formats and fixes.',
  '- **protocol**: nonsense for the parameters of every request, messages out of turn, headers that are none, wild orders.',
  '- **soak**: one server with random edits, requests, closes, changes of files and of settings.',
  'Any case is made again by its seed and number. `--short` runs a part of it; the shortest part runs in `npm test`.',
].join('\n');
