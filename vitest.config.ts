import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'server/src/**/*.test.ts',
      'client/src/**/*.test.ts',
      'syntaxes/**/*.test.ts',
      'test/{arch,cli,corpus,county,docs,editors,gold,l10n,lsp,package,readings,samples,steady,structure}/**/*.test.ts',
    ],
    testTimeout: 60_000,
  },
});
