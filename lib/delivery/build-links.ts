import { authorize, type Ctx } from '../context'
import { LaurelError } from '../errors'
import { readCourse } from '../imports/reading/cells'
import { achievementLink, activationLink, coursePage } from './model/links/build-link'
import { checkLink } from './model/links/check-link'
import type { LinkProblem } from './model/links/link-problems'
import { readLinkFacts } from './read-link-facts'

/** `achievement` lacks its code. `corrected`: what the activation link has to be, where something is wrong. */
export type BuiltLinks = {
  course: string
  locationId: string
  activation: string
  achievement: string
  problems: LinkProblem[]
}
/** A class, or course and location. */
export type LinksFor = { classId: string } | { course: string; locationId: string }

/** The two links of a class, or of a course at a location. @throws LaurelError not_found | invalid_request */
export async function buildLinks(ctx: Ctx, of: LinksFor): Promise<BuiltLinks> {
  authorize(ctx, 'links:check')
  const classId = 'classId' in of ? of.classId : null
  const facts = await ctx.db.inTenant(ctx.orgId, 'read', (tx) => readLinkFacts(tx, ctx, { classId }))
  const { wanted } = facts
  const asked = 'classId' in of ? { course: wanted.course, locationId: wanted.locationId } : of
  const read = readCourse(asked.course ?? '')
  if ('problem' in read) throw new LaurelError('invalid_request', read.problem.message)
  const { base } = facts.course(read.value)
  const known = facts.locations.get(asked.locationId ?? '')
  if (!known && classId === null)
    throw new LaurelError(
      'invalid_request',
      'No location of yours has this Location ID. Choose one of the list.',
    )
  const locationId = known?.locationId ?? asked.locationId ?? ''
  const activation = activationLink(coursePage(base), locationId)
  return {
    course: base,
    locationId,
    activation,
    achievement: achievementLink(locationId),
    problems: checkLink(activation, facts).problems,
  }
}
