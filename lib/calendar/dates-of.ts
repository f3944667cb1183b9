import { monthOf, parts } from '../dates'
import { type FallingOutAnswer, getFallingOut } from '../insight/get-falling-out'
import { getOverview } from '../insight/get-overview'
import { leavingWords } from '../insight/shown-leaving'
import { leavingPage, stepsPage } from '../paths/any-programme'
import type { AnyProgramme, Registered } from '../programmes/registered'
import type { Gap } from '../scoring/gaps'
import { capital } from '../text/capital'
import type { DateSource } from './date-source'
import { anniversariesIn } from './model/anniversaries'
import type { Dated } from './model/dated'

/** How a programme is asked for its dates; null: it has none. */
export const datesOf = (row: AnyProgramme): DateSource | null =>
  'facts' in row ? ofCriteria(row) : (row.dates ?? null)

/** Of every programme whose rules are a tree of criteria: its anniversaries, and what each refresh takes. */
const ofCriteria =
  (registered: Registered): DateSource =>
  async (ctx, { anniversary, ...days }) => {
    const leaving = await getFallingOut(ctx, { refresh: null }, registered)
    const { gapsAhead } = await getOverview(ctx, {}, registered)
    const { id, name, shortName = name } = registered.programme
    const place = { slug: ctx.slug, programme: id }
    return [
      ...anniversariesIn(anniversary, days).map(
        (on): Dated => ({
          uid: `${id}-anniversary-${parts(on).year}`,
          on,
          kind: 'anniversary',
          what: `${shortName}: anniversary`,
          why: anniversaryWords(on === leaving.anniversary ? gapsAhead : null),
          href: stepsPage.href({ ...place, asOf: on }),
        }),
      ),
      ...(leaving.dataThrough === null ? [] : refreshes(leaving, shortName)).map(
        (one): Dated => ({
          ...one,
          uid: `${id}-refresh-${monthOf(one.on)}`,
          href: leavingPage.href({ ...place, refresh: one.on }, '#leaving'),
        }),
      ),
    ]
  }

function anniversaryWords(gaps: readonly Gap[] | null): string {
  const day = 'The day on which the designation is decided.'
  if (gaps === null) return day
  if (gaps.length === 0) return `${day} By what is known today all of it is met then.`
  const missing = new Intl.ListFormat('en').format(gaps.map(({ text }) => text))
  return `${day} If nothing more comes in, it lacks ${missing}.`
}

/** One for each refresh: what leaves with it, and what is lost by that. */
const refreshes = ({ refreshes: all, losses }: FallingOutAnswer, name: string) =>
  all.map((refresh) => {
    const lost = losses.filter(({ on }) => on === refresh.on)
    const takes = refresh.criteria.some(({ left }) => left !== null && left.status !== 'not_started')
    const rules = refresh.rulesChange ? [`Other rules apply: ${refresh.ruleSet.title}.`] : []
    return {
      on: refresh.on,
      kind: takes || lost.length > 0 ? ('points' as const) : ('refresh' as const),
      what: `${name}: refresh${lost.length > 0 ? ', and what is Completed is lost' : ''}`,
      why: [...lost.map(({ text }) => capital(text)), leavingWords(refresh), ...rules].join(' '),
    }
  })
