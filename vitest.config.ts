import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '')
const alias = { '@': root }
const exclude = ['**/node_modules/**', '**/.next*/**', 'e2e/**']

export default defineConfig({
  resolve: { alias },
  test: {
    // A test that passes only at the second try is a failing test.
    retry: 0,
    // One more than cores: some always wait, for PostgreSQL or for a lease that has to end.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...exclude, 'tests/db/**'],
          environment: 'node',
          // Reading the product anew for each of 150 files takes longer than most of them.
          isolate: false,
          // No test of speed: on a busy machine the longest ones take a while.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'db',
          include: ['tests/db/**/*.test.ts'],
          exclude,
          environment: 'node',
          globalSetup: ['tests/support/global-database.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
