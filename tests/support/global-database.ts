import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../db/migrate'
import { ensureAppRole } from '../../db/roles'
import { openThrowaway } from '../../platform/embedded'
import { TEST_SECRET } from './secret'

declare module 'vitest' {
  export interface ProvidedContext {
    clusterUrl: string
  }
}

export const TEMPLATE = 'laurel_template'

export function inDatabase(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.toString()
}

/** One real PostgreSQL for a whole run with tests of it, and in it one database with all migrations, to be copied. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!project.vitest.projects.some(({ name }) => name.startsWith('db'))) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'laurel-test-'))
  // For what a test does without surroundings of its own.
  process.env.LAUREL_DATA_DIR = folder
  const cluster = await openThrowaway(folder)
  const sql = postgres(cluster.ownerUrl, { max: 1, onnotice: () => undefined })
  await sql`create database ${sql(TEMPLATE)}`
  await sql.end()
  const template = inDatabase(cluster.ownerUrl, TEMPLATE)
  await migrate(template)
  await ensureAppRole(template, TEST_SECRET)
  project.provide('clusterUrl', cluster.ownerUrl)
  return cluster.remove
}
