import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { scenarios } from '@/db/schema/insight'
import { inOrg } from '@/db/tenancy'
import { writeAudit } from '@/lib/audit/sql/audit'
import { instant } from '../clock'
import { authorize, type Ctx } from '../context'
import { LaurelError } from '../errors'
import type { AnyProgramme } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import { type SavedScenario, savedScenarioOf } from './scenario'
import { tryingOf } from './trying'

/** `query`: the parameters of the address of a simulation. `replace`: in the place of the one of this name. */
export const scenarioInput = z.strictObject({
  name: z.string().trim().min(1, 'Give the scenario a name.').max(80, 'A name of at most 80 letters.'),
  query: z.string().max(2000, 'The parameters of a simulation, at most 2000 letters.'),
  replace: z.boolean().default(false),
})
type ScenarioInput = z.input<typeof scenarioInput>

/** An organization's scenarios at most: more than anybody looks through. */
const MOST = 200

/**
 * Keeps the parameters of a simulation under a name, not its result: opened later, it is worked out anew.
 * @throws LaurelError invalid_request | conflict where the name is taken and `replace` is not said
 */
export async function saveScenario(
  ctx: Ctx,
  input: ScenarioInput,
  row: AnyProgramme = FIRST_PROGRAMME,
): Promise<SavedScenario> {
  authorize(ctx, 'scenarios:write')
  const { name, query: given, replace } = scenarioInput.parse(input)
  const programme = row.programme.id
  const trying = tryingOf(row)
  if (!trying) throw new LaurelError('not_found', `${row.programme.name} has no what if.`)
  const { parameters } = await trying.answer(ctx, new URLSearchParams(given))
  const query = parameters.toString()
  const said = { query, createdAt: instant(), createdBy: ctx.actor, createdByName: ctx.actorName }
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const known = await tx.db
      .select({ name: scenarios.name })
      .from(scenarios)
      .where(sql`${inOrg(scenarios, tx.orgId)} and ${scenarios.programme} = ${programme}`)
    const taken = known.some((one) => one.name === name)
    if (!taken && known.length >= MOST)
      throw new LaurelError('conflict', `There are ${MOST} saved scenarios. Remove one first.`)
    const values = { orgId: tx.orgId, programme, name, ...said }
    const insert = tx.db.insert(scenarios).values(values)
    const [row] = await (replace
      ? insert.onConflictDoUpdate({
          target: [scenarios.orgId, scenarios.programme, scenarios.name],
          set: said,
        })
      : insert.onConflictDoNothing()
    ).returning()
    if (!row)
      throw new LaurelError(
        'conflict',
        `There is a scenario "${name}" already. Replace it, or choose another name.`,
      )
    await writeAudit(tx, ctx, 'scenario.save', { id: row.id, name, query, replaced: taken })
    return savedScenarioOf(row, ctx)
  })
}
