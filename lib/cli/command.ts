import type { Database } from '@/db/client'
import type { Platform } from '@/platform/open'
import type { Accepts, Given } from './read-arguments'

/** What any command is given. */
export type Told = { given: Given; print: (text: string) => void }

/** What a command does on the database; returns the exit status. */
export type Run = (to: Told & { db: Database; platform: Platform }) => Promise<number>

/** One that needs none, or opens it in its own way. */
export type RunAlone = (to: Told) => Promise<number>

/**
 * `look`: the command only reads, on connections that refuse anything else, and neither migrates nor touches roles.
 * `write`: the database is brought up to date first. `alone`: it is not opened.
 */
export type Command = Accepts & { help: string } & (
    | { needs: 'look' | 'write'; run: Run }
    | { needs: 'alone'; run: RunAlone }
  )
