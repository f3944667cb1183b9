import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '../env'
import { writePrivate } from '../write-private'

/**
 * Who was erased, beside the database and by hashes as there: a backup from before an erasure brings the learner back, and
 * this file takes him out again.
 */
export const JOURNAL_FILE = 'erased-learners'
const file = () => join(env().dataDir, JOURNAL_FILE)

const lines = (): string[] =>
  existsSync(file())
    ? readFileSync(file(), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : []
const lineOf = (orgId: number, learner: string): string => `${orgId} ${learner}`

/** The hashes of an organization. */
export const readJournal = (orgId: number): string[] =>
  lines().flatMap((line) => {
    const [org, learner = ''] = line.split(' ')
    return Number(org) === orgId ? [learner] : []
  })

export const isJournalEmpty = (): boolean => lines().length === 0

/** Those that are not there yet. */
export function noteInJournal(orgId: number, learners: readonly string[]): void {
  const known = new Set(lines())
  const added = learners.map((one) => lineOf(orgId, one)).filter((line) => !known.has(line))
  if (added.length > 0) appendFileSync(file(), `${added.join('\n')}\n`, { mode: 0o600, flush: true })
}

/** What is of an organization that is gone. */
export function forgetInJournal(orgId: number): void {
  const kept = lines().filter((line) => Number(line.split(' ')[0]) !== orgId)
  if (kept.length < lines().length) writePrivate(file(), kept.map((line) => `${line}\n`).join(''))
}
