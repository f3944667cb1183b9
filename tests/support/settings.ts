import { vi } from 'vitest'
import { forgetEnv } from '../../lib/env'

/** Other settings of the process until `vi.unstubAllEnvs` and the next ones. */
export function useSettings(settings: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  forgetEnv()
}

/** As they were before. */
export function backToSettings(): void {
  vi.unstubAllEnvs()
  forgetEnv()
}
