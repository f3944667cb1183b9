import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { bareSurroundings, env } from '../env'
import { LaurelError } from '../errors'
import { log } from '../log'

const run = promisify(execFile)
const MAX_MS = 120_000

/**
 * Asks the virus scanner that was set (`LAUREL_SCAN_COMMAND`), which gets the path as its last argument, whether a file
 * may be kept. Without one every file may.
 * @throws LaurelError invalid_file where it says no, unavailable where it cannot be asked: then nothing is kept
 */
export async function scanFile(path: string): Promise<void> {
  const [command, ...given] = env().scanCommand
  if (command === undefined) return
  try {
    await run(command, [...given, path], { timeout: MAX_MS, env: bareSurroundings() })
  } catch (error) {
    const { code } = error as { code?: unknown }
    log('warn', 'attachment.scan', { code: String(code), command })
    if (typeof code === 'number')
      throw new LaurelError(
        'invalid_file',
        'The virus scanner of this server refuses this file. It was not kept.',
      )
    throw new LaurelError(
      'unavailable',
      'The virus scanner of this server did not answer, so the file was not kept. Try again, or tell the person who runs Laurel.',
    )
  }
}
