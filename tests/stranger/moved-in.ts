import postgres from 'postgres'
import { type Caller, mintCaller, runtime } from '../support/runtime'
import { MOSS_TABLE } from './entry'
import { FIGURES } from './figures'

/** A database in which the stranger has its table, and organizations that have figures in it. */
export async function movedIn() {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: '2026-07-10' })
  const here = await runtime()
  const owner = postgres(here.ownerUrl, { max: 1, onnotice: () => undefined })
  await owner.unsafe(`${MOSS_TABLE} grant select on moss_figures to ${new URL(here.appUrl).username}`)
  const add = (orgId: number, month: string, figure: string, region: string | null, amount: number) =>
    owner`insert into moss_figures values (${orgId}, ${month}, ${figure}, ${region}, ${amount})`
  return {
    db: here.db,
    /** One more month of an organization that may have some. */
    add,
    async mint(): Promise<Caller> {
      const caller = await mintCaller(here.db)
      for (const [month, figure, region, amount] of FIGURES)
        await add(caller.ctx.orgId, month, figure, region, amount)
      return caller
    },
    async close() {
      await owner.end()
      await here.close()
    },
  }
}
