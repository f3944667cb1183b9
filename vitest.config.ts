import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '')
const alias = { '@': root }
const exclude = ['**/node_modules/**', '**/.next*/**', 'e2e/**']

/** Files that put another module in the place of one, or read the product anew: others may have it read already. */
const REPLACES = /\bvi\.(mock|doMock|resetModules)\(|\bcommands\(/
const apart = readdirSync(`${root}/tests/db`)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `tests/db/${name}`)
  .filter((path) => REPLACES.test(readFileSync(`${root}/${path}`, 'utf8')))

const database = {
  environment: 'node',
  testTimeout: 60_000,
  hookTimeout: 120_000,
}

export default defineConfig({
  resolve: { alias },
  test: {
    // A test that passes only at the second try is a failing test.
    retry: 0,
    // One more than cores: some always wait, for PostgreSQL or for a lease that has to end.
    maxWorkers: availableParallelism() + 1,
    globalSetup: ['tests/support/global-database.ts'],
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
          ...database,
          name: 'db',
          include: ['tests/db/**/*.test.ts'],
          exclude: [...exclude, ...apart],
          // Reading the product anew takes longer than most of these files.
          isolate: false,
          setupFiles: ['tests/support/first-surroundings.ts'],
        },
      },
      // A process for each file.
      { resolve: { alias }, test: { ...database, name: 'db apart', include: apart, exclude } },
    ],
  },
})
