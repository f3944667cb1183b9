import { ZodError } from 'zod'
import { createDatabase, type Database } from '@/db/client'
import { openPlatform, type Platform } from '@/db/open'
import { EnvError } from '../env'
import { LaurelError } from '../errors'
import { NoRuleSetError } from '../rules'
import type { Command } from './command'
import { COMMANDS, usage } from './commands'
import { readArguments, UsageError } from './read-arguments'

/** `laurel <command>`: standard output holds the command's own answer only; exit 1 = failed, 2 = not understood. */
async function main(words: string[]): Promise<number> {
  if (words.length === 0 || words[0] === 'help' || words.includes('--help')) {
    process.stdout.write(usage())
    return 0
  }
  const command = findCommand(words)
  const given = readArguments(command, words.slice(command.name.split(' ').length))
  const platform = await openPlatform({ onProgress: (text) => process.stderr.write(`${text}\n`) })
  const db = createDatabase(platform.appUrl, 4)
  try {
    return await command.run({ db, platform, given, print: (text) => process.stdout.write(`${text}\n`) })
  } finally {
    await leave(db, platform)
  }
}

function findCommand(words: string[]): Command {
  const found = COMMANDS.find((command) =>
    command.name.split(' ').every((word, index) => words[index] === word),
  )
  if (found) return found
  throw new UsageError(`There is no command "${words.slice(0, 2).join(' ')}".\n\n${usage()}`)
}

async function leave(db: Database, platform: Platform) {
  await db.close()
  await platform.close()
}

function explain(error: unknown): string {
  if (error instanceof ZodError)
    return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n')
  if (error instanceof LaurelError)
    return [error.message, ...(error.issues ?? []).map((issue) => `  ${issue.message}`)].join('\n')
  if (error instanceof UsageError || error instanceof EnvError || error instanceof NoRuleSetError)
    return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Whoever reads the output may stop reading, as `head` does: the command goes on to its end, unheard. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error
})

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`)
    process.exitCode = error instanceof UsageError ? 2 : 1
  },
)
