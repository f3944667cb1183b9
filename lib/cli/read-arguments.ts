import { parseArgs } from 'node:util'

/** Options by name without dashes, flags as `yes`; `file` is the one word that is no option. */
export type Given = Record<string, string>
export type Accepts = {
  name: string
  required: string[]
  optional: string[]
  /** Options without a value. */
  flags?: string[]
  file?: boolean
}

/** What was typed is not what the command takes. */
export class UsageError extends Error {}

/** @throws UsageError that says what is missing or not known */
export function readArguments(accepts: Accepts, words: string[]): Given {
  const names = [...accepts.required, ...accepts.optional]
  const flags = accepts.flags ?? []
  const options: Record<string, { type: 'string' | 'boolean' }> = {}
  for (const name of names) options[name] = { type: 'string' }
  for (const name of flags) options[name] = { type: 'boolean' }
  const { values, positionals } = parsed(() =>
    parseArgs({ args: words, options, allowPositionals: true, strict: true }),
  )
  const missing = accepts.required.filter((name) => !values[name])
  if (missing.length > 0)
    throw new UsageError(`laurel ${accepts.name} needs ${missing.map((name) => `--${name}`).join(', ')}.`)
  const [file, ...rest] = positionals
  if (accepts.file && !file) throw new UsageError(`laurel ${accepts.name} needs the name of a file.`)
  const stray = accepts.file ? rest : positionals
  if (stray.length > 0) throw new UsageError(`laurel ${accepts.name} does not take "${stray.join(' ')}".`)
  const given = Object.entries(values).map(([name, value]) => [name, value === true ? 'yes' : String(value)])
  return { ...Object.fromEntries(given), ...(file ? { file } : {}) }
}

function parsed<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
