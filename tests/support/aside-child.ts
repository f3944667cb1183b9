import { serveTasks } from '../../lib/aside/serve-tasks'

/** Tasks that do what no task should: they show that the limits hold. */
async function misbehave(ask: { busy?: boolean; fill?: 'heap' | 'buffers' }): Promise<string> {
  while (ask.busy) if (Number.isNaN(Math.sqrt(2))) break
  const kept: unknown[] = []
  while (ask.fill)
    kept.push(ask.fill === 'heap' ? new Array(4_000_000).fill(0.5) : Buffer.alloc(32 * 1024 ** 2, 1))
  return Object.keys(process.env).join()
}

async function* count({ to }: { to: number }): AsyncGenerator<number, void, number | undefined> {
  let more = 0
  for (let n = 0; n < to; n++) more = (yield n + more) ?? 0
}

export type TriedTasks = { misbehave: typeof misbehave; count: typeof count }
serveTasks({ misbehave, count })
