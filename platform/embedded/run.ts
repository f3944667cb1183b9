import { spawn } from 'node:child_process'

/** The account PostgreSQL runs under; null means: as whoever we are. */
export type Account = { name: string; uid: number; gid: number } | null

/** Nothing of the caller's surroundings reaches PostgreSQL: LANG unset made a SQL_ASCII database. */
const SURROUNDINGS = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
/** But the time that libfaketime shows the caller: else two clocks would tell two days. */
const FAKED = ['LD_PRELOAD', 'FAKETIME', 'FAKETIME_DONT_FAKE_MONOTONIC', 'NO_FAKE_STAT']

function surroundings(): NodeJS.ProcessEnv {
  const { FAKETIME } = process.env
  const faked = FAKETIME ? FAKED.map((name) => [name, process.env[name]]) : []
  return { ...SURROUNDINGS, ...Object.fromEntries(faked) } as unknown as NodeJS.ProcessEnv
}

/** Runs a program to its end; its output is returned, also on failure. */
export function run(
  file: string,
  args: string[],
  account: Account,
): Promise<{ ok: boolean; output: string }> {
  return new Promise((done, fail) => {
    const child = spawn(file, args, {
      cwd: '/',
      env: surroundings(),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(account && { uid: account.uid, gid: account.gid }),
    })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', fail)
    // 'close' would wait for the pipes, which a daemon could hold open for ever.
    child.on('exit', (code) => {
      setImmediate(() => {
        child.stdout.destroy()
        child.stderr.destroy()
        done({ ok: code === 0, output: output.trim() })
      })
    })
  })
}
