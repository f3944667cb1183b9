import { vi } from 'vitest'

/** Runs commands as a process of their own would: its settings are read anew, from these surroundings. */
export async function commands(env: Record<string, string>) {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  vi.resetModules()
  const { runCommand } = await import('@/lib/cli/run-command')
  return async (words: string) => {
    const said: string[] = []
    const status = await runCommand(words.split(' '), (text) => said.push(text))
    return { status, said: said.join('\n') }
  }
}
