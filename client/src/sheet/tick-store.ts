/**
 * Where ticks are kept: in a file beside the drafts, so that the next reviewer sees them; in the profile where that folder cannot be
 * written, and for texts that were never saved. What the profile held before goes into the file with the first tick.
 */
import { EventEmitter, FileSystemError, Uri, window, workspace, type Disposable, type ExtensionContext } from 'vscode';
import { l10n } from '../words';
import { formatTicks, mergedTicks, parseTicks, TICK_FILE, type FiledTick } from './tick-file';
import type { Reviewer, Tick, Ticks } from './ticks';

const TICKS = 'gaojian.ticks';
const NAME = 'gaojian.reviewer';

export interface TickStore extends Disposable {
  readonly ticks: () => Ticks;
  readonly reviewer: () => Reviewer;
  /** Reads the files beside these documents anew. */
  load(uris: readonly string[]): Promise<void>;
  set(next: Ticks): Promise<void>;
  /** Asked once; undefined where the reviewer would not say. */
  askName(anew?: boolean): Promise<string | undefined>;
  setName(name: string): Promise<void>;
  /** Another program, or a colleague, has changed a file. */
  readonly onDidChange: (listener: () => void) => Disposable;
}

export const createTickStore = (context: ExtensionContext, log: (message: string) => void): TickStore => {
  let filed: Ticks = {};
  const changed = new EventEmitter<void>();
  const watcher = workspace.createFileSystemWatcher(`**/${TICK_FILE}`);
  const subscriptions = [
    watcher,
    changed,
    watcher.onDidChange(() => changed.fire()),
    watcher.onDidCreate(() => changed.fire()),
    watcher.onDidDelete(() => changed.fire()),
  ];
  const kept = (): Ticks => context.workspaceState.get<Ticks>(TICKS, {});
  const name = (): string => context.globalState.get<string>(NAME, '');

  const set = async (next: Ticks): Promise<void> => {
    const before = ticks();
    const profile: Record<string, readonly Tick[]> = { ...kept() };
    for (const uri of new Set([...Object.keys(before), ...Object.keys(next)])) {
      const [old = [], now = []] = [before[uri], next[uri]];
      if (old === now || JSON.stringify(old) === JSON.stringify(now)) continue;
      // What was ticked before names were asked for is one's own.
      const signed = now.map(t => (t.by === undefined && name() ? { ...t, by: name() } : t));
      if (await write(uri, old, signed)) {
        filed = { ...filed, [uri]: signed };
        delete profile[uri];
      } else profile[uri] = now;
    }
    await context.workspaceState.update(TICKS, profile);
  };

  const write = async (uri: string, before: readonly Tick[], after: readonly Tick[]): Promise<boolean> => {
    const place = placeOf(uri);
    if (!place) return false;
    const { file, draft } = place;
    try {
      const disk = await read(file);
      await workspace.fs.writeFile(
        file,
        new TextEncoder().encode(formatTicks(mergedTicks(disk, draft, before, after))),
      );
      return true;
    } catch (error) {
      log(String(error));
      return false;
    }
  };

  const load = async (uris: readonly string[]): Promise<void> => {
    const next: Record<string, readonly Tick[]> = {};
    const files = new Map<string, FiledTick[]>();
    for (const uri of uris) {
      const place = placeOf(uri);
      if (!place) continue;
      const known = files.get(place.file.toString()) ?? (await read(place.file).catch(() => []));
      files.set(place.file.toString(), known);
      const own = known.filter(t => t.file === place.draft).map(({ file: _, ...t }): Tick => t);
      if (own.length) next[uri] = own;
    }
    filed = { ...filed, ...Object.fromEntries(uris.map(u => [u, next[u] ?? []])) };
  };

  const ticks = (): Ticks => {
    const profile = kept();
    const uris = new Set([...Object.keys(filed), ...Object.keys(profile)]);
    return Object.fromEntries([...uris].map(uri => [uri, [...(filed[uri] ?? []), ...(profile[uri] ?? [])]]));
  };

  const setName = async (given: string): Promise<void> => context.globalState.update(NAME, given.trim());

  return {
    ticks,
    reviewer: () => ({ name: name(), isTrusted: workspace.isTrusted }),
    load,
    set,
    setName,
    askName: async (anew = false) => {
      if (name() && !anew) return name();
      const given = await window.showInputBox({
        title: l10n.t('Who checks?'),
        prompt: l10n.t(
          'Your name stands beside your ticks in {0}, for those who check after you. It is asked once.',
          TICK_FILE,
        ),
        value: name(),
        validateInput: text => (text.trim() ? undefined : l10n.t('Please give a name.')),
      });
      if (given === undefined) return undefined;
      await setName(given);
      return name();
    },
    onDidChange: changed.event,
    dispose: () => subscriptions.forEach(s => void s.dispose()),
  };
};

/** The file beside a draft; undefined for what is on no disk. A Word document that is shown as text lies where its file lies. */
const placeOf = (uri: string): { readonly file: Uri; readonly draft: string } | undefined => {
  const parsed = Uri.parse(uri);
  const at = parsed.path.lastIndexOf('/');
  if (parsed.scheme === 'untitled' || at < 0) return undefined;
  const scheme = parsed.scheme === 'gaojian-docx' ? 'file' : parsed.scheme;
  return {
    file: parsed.with({ scheme, path: `${parsed.path.slice(0, at)}/${TICK_FILE}` }),
    draft: parsed.path.slice(at + 1),
  };
};

const read = async (file: Uri): Promise<FiledTick[]> => {
  try {
    return parseTicks(new TextDecoder().decode(await workspace.fs.readFile(file)));
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return [];
    throw error;
  }
};
