import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const noHost = {
  paths: ['vscode', 'fs', 'path', 'os', 'crypto', 'child_process', 'url'].map((name) => ({
    name,
    message: 'The core is pure: values in, values out.',
  })),
  patterns: [
    { group: ['node:*'], message: 'The core is pure: values in, values out.' },
    { group: ['**/host/**', '**/features/**', '**/extension', '**/deferred'], message: 'The core imports the core.' },
  ],
};

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'artifacts/', '.onsite-sample/', 'node_modules/', 'media/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['**/test/**', '**/extension'], message: 'Nobody imports the entry or a test.' }] },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports.' },
        { selector: 'ExportAllDeclaration', message: 'No re-export barrels.' },
      ],
    },
  },
  { files: ['src/core/**/*.ts'], rules: { 'no-restricted-imports': ['error', noHost] } },
  {
    files: ['src/host/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: ['**/features/**', '**/extension'] }] }],
    },
  },
  {
    files: ['src/features/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*'], message: 'Node is the host’s.' },
            {
              group: ['../../features/**', '**/features/**', '../../../features/**'],
              message: 'Features meet in events.',
            },
            {
              group: ['**/core/format/*', '!**/core/format/decode', '**/core/documents/*', '**/core/scaffold/*'],
              allowTypeImports: true,
              message: 'Through services.deferred(): it is loaded when first used.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['scripts/**', '*.mjs', 'test/**'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'Buffer',
          'URL',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'setImmediate',
          'fetch',
          'performance',
          'TextDecoder',
          'TextEncoder',
          'AbortController',
          'AbortSignal',
          'globalThis',
          'window',
          'document',
          'localStorage',
          'queueMicrotask',
          'structuredClone',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['src/features/**/*.ts', 'src/host/**/*.ts'],
    rules: { '@typescript-eslint/no-import-type-side-effects': 'error' },
  },
);
