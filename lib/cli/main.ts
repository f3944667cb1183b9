import { ZodError } from 'zod'
import { EnvError } from '../env'
import { LaurelError } from '../errors'
import { errorDetail } from '../log'
import { Refusal } from '../refusal'
import { NoRuleSetError } from '../rules/model'
import { UsageError } from './read-arguments'
import { runCommand } from './run-command'

function explain(error: unknown): string {
  if (error instanceof ZodError)
    return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n')
  if (error instanceof LaurelError)
    return [error.message, ...(error.issues ?? []).map((issue) => `  ${issue.message}`)].join('\n')
  const sentences = [UsageError, EnvError, NoRuleSetError, Refusal]
  if (sentences.some((one) => error instanceof one)) return (error as Error).message
  return `Something went wrong here, not with you. Send this to the person who runs Laurel:\n${JSON.stringify(errorDetail(error), null, 2)}`
}

/** Whoever reads the output may stop reading, as `head` does: the command goes on to its end, unheard. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error
})

/** `laurel <command>`: standard output holds the command's own answer only; exit 1 = failed, 2 = not understood. */
runCommand(process.argv.slice(2), (text) => process.stdout.write(`${text}\n`)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`)
    process.exitCode = error instanceof UsageError ? 2 : 1
  },
)
