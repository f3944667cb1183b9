import { ZodError } from 'zod'
import type { Ctx } from '../context'
import { buildLinks } from '../delivery/build-links'
import { checkLinks } from '../delivery/check-links'
import { linesOf } from '../delivery/model/links/pasted-lines'
import { findPasted, type PastedLinks } from '../delivery/pasted-links'
import { LaurelError } from '../errors'
import { listLocations } from '../locations/list-locations'

type Asked = { classId: string; course: string; location: string; pasted: string }
/** What was asked for, or why it cannot be. */
type Tried<T> = { done: T | null; refused: string | null }

const PASTED_IS_GONE = 'What was pasted is not kept any more. Paste it again.'

/** What the page about links shows: the links that its address asks for, and those that a form without a script sent. */
export async function readLinksPage(ctx: Ctx, asked: Asked) {
  const pasted = asked.pasted === '' ? null : findPasted(ctx, asked.pasted)
  const [locations, built, checked] = await Promise.all([
    listLocations(ctx),
    tried(() => build(ctx, asked)),
    pasted ? tried(() => check(ctx, pasted)) : { done: null, refused: asked.pasted && PASTED_IS_GONE },
  ])
  const { text = '', classId = asked.classId } = pasted ?? {}
  return { locations, built, checked: { ...checked, classId }, text }
}

async function build(ctx: Ctx, { classId, course, location }: Asked) {
  if (classId !== '') return buildLinks(ctx, { classId })
  if (course === '' && location === '') return null
  if (course === '' || location === '')
    throw new LaurelError('invalid_request', 'Give a class, or both a course and a location.')
  return buildLinks(ctx, { course, locationId: location })
}

const check = (ctx: Ctx, { text, classId }: PastedLinks) =>
  checkLinks(ctx, { urls: linesOf(text), ...(classId && { class_id: classId }) })

async function tried<T>(run: () => Promise<T>): Promise<Tried<T>> {
  try {
    return { done: await run(), refused: null }
  } catch (error) {
    if (error instanceof LaurelError && error.status < 500) return { done: null, refused: error.message }
    if (error instanceof ZodError) return { done: null, refused: error.issues[0]?.message ?? '' }
    throw error
  }
}
