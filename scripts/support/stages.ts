import { line } from './progress'
import { clock } from './standing-line.mjs'

type Stage = { name: string; takes?: string }

/**
 * `2 of 5 done. Now: pages 1:20 (1 to 5 min), demo 0:40. Then: server.`
 * @param begun seconds that each stage which is not done has been at work
 */
export function stageWords(
  stages: readonly Stage[],
  done: ReadonlySet<string>,
  begun: ReadonlyMap<string, number>,
): string {
  const open = stages.filter(({ name }) => !done.has(name))
  const now = open.flatMap(({ name, takes }) => {
    const seconds = begun.get(name)
    return seconds === undefined ? [] : [`${name} ${clock(seconds)}${takes ? ` (${takes})` : ''}`]
  })
  const later = open.filter(({ name }) => !begun.has(name)).map(({ name }) => name)
  return [
    `${done.size} of ${stages.length} done.`,
    now.length > 0 && `Now: ${now.join(', ')}.`,
    later.length > 0 && `Then: ${later.join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** What has to be done, told in one line while it takes long: a quick start has none. */
export class Stages {
  private readonly done = new Set<string>()
  private readonly begunAt = new Map<string, number>()
  private readonly timer: NodeJS.Timeout
  constructor(private stages: readonly Stage[]) {
    this.timer = setInterval(() => line.stand(this.words()), line.everyMs)
    this.timer.unref()
  }

  words(): string {
    const now = performance.now()
    const begun = [...this.begunAt].map(([name, at]) => [name, (now - at) / 1000] as const)
    return stageWords(this.stages, this.done, new Map(begun))
  }

  /** Waits for a stage that has just begun. @returns what it brought */
  async finish<T>(name: string, work: Promise<T>): Promise<T> {
    this.begunAt.set(name, performance.now())
    const result = await work
    this.done.add(name)
    return result
  }

  /** How long a stage takes, once it is known that there is something to do. */
  expect(name: string, takes: string): void {
    this.stages = this.stages.map((stage) => (stage.name === name ? { name, takes } : stage))
  }

  /** Leaves nothing standing. */
  end(): void {
    clearInterval(this.timer)
    line.stand('')
  }
}
