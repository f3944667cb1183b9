const LOOK_MS = 1000

/**
 * Whoever was started by npm stops when npm is gone. npm passes on SIGINT and SIGTERM to what it started and nothing
 * else, and dies of the rest. The scripts of package.json begin with `exec`, since a shell between the two would swallow
 * SIGINT and outlive npm; Windows, whose shell has no such word, finds exec.cmd.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const npm = process.ppid
  setInterval(() => {
    if (process.ppid !== npm) process.kill(process.pid, 'SIGTERM')
  }, LOOK_MS).unref()
}
