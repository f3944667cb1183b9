import { spawn } from 'node:child_process'

/** What opens an address on each system; no shell reads it. */
export function openerOf(platform: NodeJS.Platform): { command: string; args: readonly string[] } {
  if (platform === 'darwin') return { command: 'open', args: [] }
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler'] }
  return { command: 'xdg-open', args: [] }
}

/**
 * Opens the person's browser, as was asked for. The address holds no secret: others on the machine can read with what a
 * program was started.
 */
export function openBrowser(
  url: string,
  say: (text: string) => void,
  { command, args } = openerOf(process.platform),
): void {
  const sorry = () => say(`No browser could be opened from here: open ${url} yourself`)
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  child.once('error', sorry)
  child.once('exit', (code) => code !== 0 && sorry())
  // The browser stays when Laurel stops.
  child.unref()
}
