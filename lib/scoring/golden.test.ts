import { describe, expect, it } from 'vitest'
import { generateDemo } from '../../demo/generate'
import { foldTotals } from '../../tests/oracle/fold-totals'
import { replay } from '../../tests/oracle/replay'
import { inOneLine, scoreOf, TODAY } from '../../tests/oracle/totals'

/** A change of rules shows here as a changed line: name the period, the rules and the source in the commit. */
describe('golden scores of the demo organizations', () => {
  const organizations = generateDemo(TODAY)
    .slice(0, 3)
    .map(({ slug, files }) => {
      const rows = files.map(({ kind, columns, rows }, index) => ({
        id: index + 1,
        kind,
        today: TODAY,
        rows: rows.map((cells) => Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? '']))),
      }))
      return { slug, totals: foldTotals(replay(rows).items) }
    })
  const lines = (asOf: string) =>
    organizations.map(({ slug, totals }) => `${slug}: ${inOneLine(scoreOf(totals, asOf))}`)

  it('official view on 2026-11-21', () =>
    expect(lines(TODAY)).toMatchInlineSnapshot(`
    [
      "contoso-learning: tsp-2025-08 2025-11-01..2026-10-31 | in_progress | base in_progress: 811.0 in_progress, 395.0 completed, 4.48 completed | business-applications 59/4.15 in_progress, data-ai 360/4.54 completed, digital-app-innovation 0/0.0 not_started, infrastructure 0/0.0 not_started, security 0/0.0 not_started, modern-work 0/0.0 not_started",
      "fabrikam-training: tsp-2025-08 2025-11-01..2026-10-31 | completed | base completed: 1127.0 completed, 395.0 completed, 4.5 completed | business-applications 46/4.23 in_progress, data-ai 334/4.56 completed, digital-app-innovation 0/0.0 not_started, infrastructure 202/4.46 completed, security 12/4.5 in_progress, modern-work 0/0.0 not_started",
      "northwind-academy: tsp-2025-08 2025-11-01..2026-10-31 | not_started | base not_started: 0.0 not_started, 0.0 not_started, 0.0 not_started | business-applications 0/0.0 not_started, data-ai 0/0.0 not_started, digital-app-innovation 0/0.0 not_started, infrastructure 0/0.0 not_started, security 0/0.0 not_started, modern-work 0/0.0 not_started",
    ]
  `))

  it('next refresh on 2026-12-01, with what is known on 2026-11-21', () =>
    expect(lines('2026-12-01')).toMatchInlineSnapshot(`
      [
        "contoso-learning: tsp-2025-08 2025-12-01..2026-11-30 | in_progress | base in_progress: 835.0 in_progress, 410.0 completed, 4.48 completed | business-applications 58/4.16 in_progress, data-ai 367/4.53 completed, digital-app-innovation 0/0.0 not_started, infrastructure 0/0.0 not_started, security 0/0.0 not_started, modern-work 0/0.0 not_started",
        "fabrikam-training: tsp-2025-08 2025-12-01..2026-11-30 | completed | base completed: 1130.0 completed, 393.0 completed, 4.49 completed | business-applications 47/4.24 in_progress, data-ai 331/4.55 completed, digital-app-innovation 0/0.0 not_started, infrastructure 207/4.46 completed, security 13/4.49 in_progress, modern-work 0/0.0 not_started",
        "northwind-academy: tsp-2025-08 2025-12-01..2026-11-30 | not_started | base not_started: 0.0 not_started, 0.0 not_started, 0.0 not_started | business-applications 0/0.0 not_started, data-ai 0/0.0 not_started, digital-app-innovation 0/0.0 not_started, infrastructure 0/0.0 not_started, security 0/0.0 not_started, modern-work 0/0.0 not_started",
      ]
    `))

  it('a year before, 2025-11-21', () =>
    expect(lines('2025-11-21')).toMatchInlineSnapshot(`
      [
        "contoso-learning: tsp-2025-08 2024-11-01..2025-10-31 | completed | base completed: 1039.0 completed, 328.0 completed, 4.38 completed | business-applications 61/4.11 in_progress, data-ai 338/4.43 completed, digital-app-innovation 0/0.0 not_started, infrastructure 0/0.0 not_started, security 0/0.0 not_started, modern-work 0/0.0 not_started",
        "fabrikam-training: tsp-2025-08 2024-11-01..2025-10-31 | in_progress | base in_progress: 855.0 in_progress, 265.0 completed, 4.41 completed | business-applications 38/4.18 in_progress, data-ai 214/4.47 completed, digital-app-innovation 0/0.0 not_started, infrastructure 231/4.39 completed, security 7/4.39 in_progress, modern-work 0/0.0 not_started",
        "northwind-academy: tsp-2025-08 2024-11-01..2025-10-31 | not_started | base not_started: 0.0 not_started, 0.0 not_started, 0.0 not_started | business-applications 0/0.0 not_started, data-ai 0/0.0 not_started, digital-app-innovation 0/0.0 not_started, infrastructure 0/0.0 not_started, security 0/0.0 not_started, modern-work 0/0.0 not_started",
      ]
    `))
})
