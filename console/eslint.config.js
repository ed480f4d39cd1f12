import js from '@eslint/js';
import query from '@tanstack/eslint-plugin-query';
import i18next from 'eslint-plugin-i18next';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist', 'target', 'src', 'web/api/contracts']),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // TanStack Router signals redirects and missing pages by throwing its own objects.
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  {
    files: ['web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.strict, query.configs['flat/recommended']],
    rules: {
      // Each organization has a query cache and a client of its own, so keys needn't name them.
      '@tanstack/query/exhaustive-deps': 'off',
    },
  },
  {
    // Every text a person reads goes through i18n.
    files: ['web/**/*.tsx'],
    ignores: ['web/**/*.test.tsx', 'web/testing/**'],
    ...i18next.configs['flat/recommended'],
  },
  { files: ['**/*.cjs'], languageOptions: { globals: { module: 'writable' } } },
  { files: ['scripts/**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly' } } },
);
