import { areaName } from '../../solution-areas'
import { AREA_IDS } from '../kinds'
import { METRIC } from '../metrics'
import type { Changes } from './changes'
import { METRIC_OF, POINTS_PARAMETERS } from './parameters'

/** What could not be taken away as it was asked for: no more leaves a window than is in it. */
export function limitsMet(asked: Changes, applied: Changes): string[] {
  const points = POINTS_PARAMETERS.flatMap(({ part, level }) => {
    const taken = -applied[part][level]
    const words = `${METRIC[METRIC_OF[part]].words.ways[level]}s`
    return asked[part][level] < applied[part][level] ? [limit(taken, words)] : []
  })
  const surveys = AREA_IDS.flatMap((area) => {
    const [wanted, got] = [asked.surveys[area]?.count ?? 0, applied.surveys[area]?.count ?? 0]
    return wanted < got ? [limit(-got, `surveys in ${areaName(area)}`)] : []
  })
  return [...points, ...surveys]
}

const limit = (there: number, words: string) =>
  there === 0
    ? `There are no ${words} in the window to take away.`
    : `Only ${there} ${words} are in the window: all of them are taken away.`
