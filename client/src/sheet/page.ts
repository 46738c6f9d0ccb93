/** The HTML of the page: nothing but our own script and style sheet may run, and nothing is fetched. */
import { randomBytes } from 'node:crypto';
import { env, Uri, type Webview } from 'vscode';
import type { PageSetup } from './messages';

/** All that the page may read of the machine. */
export const pageFolder = (extension: Uri): Uri => Uri.joinPath(extension, 'dist', 'webview');

export const pageOf = (webview: Webview, extension: Uri, setup: PageSetup): string => {
  const nonce = randomBytes(18).toString('base64');
  const file = (name: string): string => webview.asWebviewUri(Uri.joinPath(pageFolder(extension), name)).toString();
  // Data inside a script element ends at the first `</`.
  const data = JSON.stringify(setup).replace(/</g, '\\u003c');
  return `<!DOCTYPE html>
<html lang="${env.language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource};">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('sheet.css')}">
<title>${setup.strings.title}</title>
</head>
<body>
<script id="setup" type="application/json" nonce="${nonce}">${data}</script>
<script src="${file('sheet.js')}" nonce="${nonce}"></script>
</body>
</html>`;
};
