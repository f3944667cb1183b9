import { createDatabase } from '@/db/client'
import { openPlatform } from '@/platform/open'
import type { Command } from './command'
import { COMMANDS, usage } from './commands'
import { readArguments, UsageError } from './read-arguments'

/** Does what the words say. @returns the exit status @throws UsageError and what the command throws */
export async function runCommand(words: string[], print: (text: string) => void): Promise<number> {
  if (words.length === 0 || words[0] === 'help' || words.includes('--help')) {
    print(usage().trimEnd())
    return 0
  }
  const command = findCommand(words)
  const given = readArguments(command, words.slice(command.name.split(' ').length))
  if (command.needs === 'alone') return command.run({ given, print })
  const { needs: purpose } = command
  const platform = await openPlatform({ purpose, onProgress: (text) => process.stderr.write(`${text}\n`) })
  const db = createDatabase(purpose === 'look' ? readingOnly(platform.appUrl) : platform.appUrl, 4)
  try {
    return await command.run({ db, platform, given, print })
  } finally {
    await db.close()
    await platform.close()
  }
}

/** The server itself refuses a write on such a connection, whatever the command does. */
function readingOnly(address: string): string {
  const url = new URL(address)
  url.searchParams.set('default_transaction_read_only', 'on')
  return url.toString()
}

function findCommand(words: string[]): Command {
  const found = COMMANDS.find((command) =>
    command.name.split(' ').every((word, index) => words[index] === word),
  )
  if (found) return found
  throw new UsageError(`There is no command "${words.slice(0, 2).join(' ')}".\n\n${usage()}`)
}
