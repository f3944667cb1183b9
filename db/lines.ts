import type postgres from 'postgres'

/** One connection to the database at a time, of one transaction alone. */
type Line = { sql: postgres.Sql; giveBack(): void }

/**
 * Connections for transactions, each a driver of its own. A reservation in the driver's pool is lost for ever when a
 * connection closes while it waits, and may be answered after it has failed: then the connection is nobody's.
 */
export class Lines {
  private readonly free: postgres.Sql[] = []
  private readonly all: postgres.Sql[] = []
  private readonly waiting: ((sql: postgres.Sql) => void)[] = []

  constructor(
    private readonly open: () => postgres.Sql,
    private readonly max: number,
  ) {}

  /** In the order of asking; the one that was used last is warm. */
  async take(): Promise<Line> {
    const sql =
      this.free.pop() ??
      (this.all.length < this.max
        ? this.added()
        : await new Promise<postgres.Sql>((resolve) => this.waiting.push(resolve)))
    let held = true
    const giveBack = () => {
      if (!held) return
      held = false
      const next = this.waiting.shift()
      if (next) next(sql)
      else this.free.push(sql)
    }
    return { sql, giveBack }
  }

  async end(seconds: number): Promise<void> {
    await Promise.all(this.all.map((sql) => sql.end({ timeout: seconds })))
  }

  private added(): postgres.Sql {
    const sql = this.open()
    this.all.push(sql)
    return sql
  }
}
