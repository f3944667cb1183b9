/** The oracle's own reading of training-services.md §4: points in halves, means as fractions. */
export type Requirements = {
  ruleSet: string
  /** Halves of a point for one row or unit. */
  fundamentalsHalves: number
  advancedHalves: number
  /** Halves that Fundamentals & others courseware can bring; Infinity where there is no cap. */
  coursewareCapHalves: number
  coursewareHalves: number
  examHalves: number
  /** 4.25 = 17 / 4. */
  mean: { points: number; answers: number }
  areaSurveys: number
  areaHasMean: boolean
}

const later = {
  fundamentalsHalves: 1,
  advancedHalves: 2,
  coursewareCapHalves: 600,
  coursewareHalves: 2000,
  examHalves: 400,
  mean: { points: 17, answers: 4 },
  areaSurveys: 200,
  areaHasMean: true,
}

export function requirementsOn(asOf: string): Requirements {
  if (asOf >= '2025-08-01') return { ...later, ruleSet: 'tsp-2025-08' }
  if (asOf >= '2023-09-18') return { ...later, ruleSet: 'tsp-2023-09' }
  if (asOf >= '2022-10-01')
    return {
      ...later,
      ruleSet: 'tsp-2022-10',
      fundamentalsHalves: 2,
      coursewareCapHalves: Number.POSITIVE_INFINITY,
      areaHasMean: false,
    }
  throw new Error(`no_rule_set: ${asOf}`)
}

/** The twelve complete months before the month of the date. */
export function windowOf(asOf: string): { from: string; to: string } {
  const year = Number(asOf.slice(0, 4))
  const month = Number(asOf.slice(5, 7)) - 1
  const iso = (y: number, m: number, d: number) => {
    const date = new Date(0)
    date.setUTCFullYear(y, m, d)
    return date.toISOString().slice(0, 10)
  }
  return { from: iso(year, month - 12, 1), to: iso(year, month, 0) }
}
