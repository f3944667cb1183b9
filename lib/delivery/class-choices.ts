import { may } from '../auth/roles'
import { authorize, type Ctx } from '../context'
import { readHistory } from '../insight/history'
import { readLocationIds } from '../locations/sql/locations'
import { entryAt } from '../programmes/training-services/catalogue'
import { TRAINING_ENTRY } from '../programmes/training-services/entry'
import { readTrainers } from '../registers/sql/trainers'

type Known = { value: string; name: string }
export type ClassChoices = { courses: Known[]; locations: Known[]; trainers: Known[] }

/** More than anybody looks through. */
const MOST_TRAINERS = 1_000

/** What a class can be made of, for who may: courses of the catalogue by today, locations of the reader, trainers. */
export async function classChoices(ctx: Ctx): Promise<ClassChoices> {
  authorize(ctx, 'line-items:read')
  const { catalogue, places, today } = await readHistory(ctx, TRAINING_ENTRY)
  const { own, trainers } = await ctx.db.inTenant(ctx.orgId, 'read', async (tx) => ({
    own: ctx.locationIds && (await readLocationIds(tx, ctx.locationIds)),
    trainers: may(ctx.role, 'classes:write')
      ? await readTrainers(tx, { after: null, limit: MOST_TRAINERS })
      : [],
  }))
  const courses = [...catalogue.keys()].flatMap((key) => {
    const [type, number = ''] = key.split(':')
    const entry = type === 'course' ? entryAt(catalogue, 'course', number, today.slice(0, 7)) : null
    return entry ? [{ value: number, name: entry.title }] : []
  })
  return {
    courses: courses.sort((a, b) => (a.value < b.value ? -1 : 1)),
    locations: places
      .filter(({ id }) => own === null || own.includes(id))
      .map(({ externalId, name }) => ({
        value: externalId,
        name: name ? `${name} (${externalId})` : externalId,
      })),
    trainers: trainers.map(({ mctId, name }) => ({ value: mctId, name })),
  }
}
