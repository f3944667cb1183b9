import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The operator's command on the database of the server under test; what it printed. */
export async function laurel(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/laurel.mjs', ...args], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: '', LAUREL_DATA_DIR: process.env.LAUREL_E2E_DATA },
  })
  return stdout.trim()
}
