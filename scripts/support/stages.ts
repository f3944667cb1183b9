import { stand } from './progress'

type Stage = { name: string; takes?: string }

/** A quick start has no such line. Where it cannot be written over, one every ten seconds is enough. */
const EVERY_MS = process.stdout.isTTY ? 1000 : 10_000

/** `Done: dependencies, database. Remaining: pages (1 to 5 minutes), server.` */
export function stageWords(stages: readonly Stage[], done: ReadonlySet<string>): string {
  const named = (list: readonly Stage[]) =>
    list.map(({ name, takes }) => (takes && !done.has(name) ? `${name} (${takes})` : name)).join(', ')
  const ready = stages.filter(({ name }) => done.has(name))
  const open = stages.filter(({ name }) => !done.has(name))
  return [ready.length > 0 && `Done: ${named(ready)}.`, open.length > 0 && `Remaining: ${named(open)}.`]
    .filter(Boolean)
    .join(' ')
}

/** What has to be done, told in one line while it takes long: what is done and what remains. */
export class Stages {
  private readonly done = new Set<string>()
  private readonly timer: NodeJS.Timeout
  constructor(private stages: readonly Stage[]) {
    this.timer = setInterval(() => stand(this.words()), EVERY_MS)
    this.timer.unref()
  }

  words = (): string => stageWords(this.stages, this.done)

  /** Waits for a stage. @returns what it brought */
  async finish<T>(name: string, work: Promise<T>): Promise<T> {
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
    stand('')
  }
}
