import { type CriterionId, readCriterionId } from '../programmes/training-services/criterion-id'
import { AREA_IDS, METRICS } from '../programmes/training-services/kinds'
import type { CriterionPlace } from '../scoring/criteria'
import { among, type Part, text, unreadOf } from './part'

const AREA = among('area', AREA_IDS)

/** `metric=…&area=…`, or the metric by another name; null: there is no such criterion. */
export function criterion(name = 'metric'): Part<CriterionId | null> {
  const metric = among(name, METRICS)
  return {
    names: [name, 'area'],
    read: (one) => readCriterionId(one(name), one('area')),
    unread: (one) => {
      const unread = unreadOf([metric, AREA])(one)
      const isOne = readCriterionId(one(name), one('area')) !== null
      return unread.length > 0 || isOne ? unread : nobodys(one, name)
    },
    write: (id) => ({ ...metric.write(id?.metric ?? null), ...AREA.write(id?.area ?? null) }),
  }
}

const ANY_AREA = text('area')

/** The same of whichever programme: its page says whether there is such a criterion. */
export function anyCriterion(name = 'metric'): Part<CriterionPlace | null> {
  const metric = text(name)
  return {
    names: [name, 'area'],
    read: (one) => {
      const [found, area] = [metric.read(one), ANY_AREA.read(one)]
      return found === '' ? null : { metric: found, area: area || null }
    },
    unread: (one) => {
      const unread = unreadOf([metric, ANY_AREA])(one)
      return unread.length > 0 || metric.read(one) ? unread : nobodys(one, name)
    },
    write: (place) => ({ ...metric.write(place?.metric ?? ''), ...ANY_AREA.write(place?.area ?? '') }),
  }
}

/** What is there of a criterion that is none: its metric, or an area alone. */
const nobodys = (one: (name: string) => string, metric: string): string[] =>
  [metric, 'area'].filter((name) => one(name) !== '').slice(0, 1)

/** As the API takes it. */
export const criterionQuery = ({ metric, area }: CriterionPlace): URLSearchParams =>
  new URLSearchParams({ metric, ...(area && { area }) })
