import type { Database } from '@/db/client'
import type { Platform } from '@/db/open'
import type { Accepts, Given } from './read-arguments'

/** What a command does with what it was given; returns the exit status. */
export type Run = (to: {
  db: Database
  platform: Platform
  given: Given
  print: (text: string) => void
}) => Promise<number>

export type Command = Accepts & { help: string; run: Run }
