/** The display language of the process: Chinese is what messages are written in, English is a bundle; others read Chinese. */
import { speak } from '../core/base';

export const speakLocale = async (locale: string | undefined): Promise<void> => {
  if (!/^en\b/i.test(locale ?? '')) {
    speak(() => undefined);
    return;
  }
  const { default: english } = await import('../../../l10n/server.l10n.en.json');
  const messages: Readonly<Record<string, string>> = english;
  speak(message => messages[message]);
};
