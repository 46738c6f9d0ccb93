/** The `{}` entry of the status bar for reports: whether the server is there, and with which words it works. */
import { Disposable, languages, LanguageStatusSeverity, type DocumentSelector } from 'vscode';
import { l10n } from './words';
import type { SegmenterState } from '../../server/src/protocol';
import type { Server } from './server';

const REPORTS: DocumentSelector = [{ language: 'gongwen' }, { language: 'markdown' }];

export const createLanguageStatus = (server: Server): Disposable => {
  const health = languages.createLanguageStatusItem('gaojian.server', REPORTS);
  health.name = l10n.t('Gaojian: Language Server');
  const words = languages.createLanguageStatusItem('gaojian.words', REPORTS);
  words.name = l10n.t('Gaojian: Words');
  words.text = segmentation('loading');

  let busy = false;
  const update = (): void => {
    const state = server.state();
    health.busy = state === 'starting' || (state === 'running' && busy);
    health.severity = state === 'stopped' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    health.text =
      state === 'running'
        ? busy
          ? l10n.t('Gaojian is checking')
          : l10n.t('Gaojian is running')
        : state === 'starting'
          ? l10n.t('Gaojian is starting')
          : l10n.t('Gaojian is not running');
    health.detail = l10n.t('Nothing leaves this machine');
    health.command =
      state === 'stopped'
        ? { command: 'gaojian.restart', title: l10n.t('Restart') }
        : { command: 'gaojian.showOutput', title: l10n.t('Show Output') };
  };
  update();
  return Disposable.from(
    health,
    words,
    server.onDidChangeState(update),
    server.onDidChangeBusy(now => {
      busy = now;
      update();
    }),
    server.onDidChangeStatus(({ segmenter }) => {
      words.busy = segmenter === 'loading';
      words.text = segmentation(segmenter);
    }),
  );
};

const segmentation = (segmenter: SegmenterState): string => {
  if (segmenter === 'loading') return l10n.t('Words: the dictionary is being loaded');
  return segmenter === 'nodejieba'
    ? l10n.t('Words: nodejieba')
    : l10n.t('Words: built in (nodejieba is not available)');
};
