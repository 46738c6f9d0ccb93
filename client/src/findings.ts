/** From finding to finding through all reports, beginning at the cursor; what is shown is what the Problems view holds. */
import { commands, Disposable, languages, Selection, window, type Diagnostic, type Uri } from 'vscode';
import { l10n } from './words';

/** As the server signs its diagnostics. */
export const SOURCE = '稿鉴';

export interface Place {
  readonly uri: Uri;
  readonly diagnostic: Diagnostic;
}

export const allFindings = (): Place[] =>
  languages
    .getDiagnostics()
    .map(([uri, diagnostics]) => ({
      uri,
      own: diagnostics.filter(d => d.source === SOURCE).sort((a, b) => a.range.start.compareTo(b.range.start)),
    }))
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => a.uri.toString().localeCompare(b.uri.toString()))
    .flatMap(({ uri, own }) => own.map(diagnostic => ({ uri, diagnostic })));

export const registerFindings = (): Disposable =>
  Disposable.from(
    commands.registerCommand('gaojian.nextFinding', async () => go(nextOf)),
    commands.registerCommand('gaojian.previousFinding', async () => go(previousOf)),
  );

const go = async (choose: (all: readonly Place[]) => Place | undefined): Promise<void> => {
  const place = choose(allFindings());
  if (!place) {
    window.setStatusBarMessage(l10n.t('Gaojian has nothing to question in the open reports.'), 4000);
    return;
  }
  const { start, end } = place.diagnostic.range;
  const editor = await window.showTextDocument(place.uri);
  editor.selection = new Selection(end, start);
  editor.revealRange(place.diagnostic.range);
  await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
};

const nextOf = (all: readonly Place[]): Place | undefined => {
  const editor = window.activeTextEditor;
  const here = editor?.document.uri.toString();
  const at = editor?.selection.active;
  const own = all.filter(p => p.uri.toString() === here);
  const after = at && own.find(p => p.diagnostic.range.start.isAfter(at));
  if (after) return after;
  const last = own[own.length - 1];
  return all[last ? (all.indexOf(last) + 1) % all.length : 0];
};

const previousOf = (all: readonly Place[]): Place | undefined => {
  const editor = window.activeTextEditor;
  const here = editor?.document.uri.toString();
  const at = editor?.selection.active;
  const own = all.filter(p => p.uri.toString() === here);
  const before = at && [...own].reverse().find(p => p.diagnostic.range.start.isBefore(at));
  if (before) return before;
  const first = own[0];
  return all[first ? (all.indexOf(first) + all.length - 1) % all.length : all.length - 1];
};
