import { describe, expect, it } from 'vitest'
import { causeHref } from './cause-href'

const figure = {
  metric: 'courseware-completions',
  area: null,
  asOf: '2026-11-21',
  window: { from: '2025-11-01', to: '2026-10-31' },
} as const
const home = '/acme/membership/training-services/line-items?metric=courseware-completions&as_of=2026-11-21'
const inWindow = `${home}&from=2025-11-01&to=2026-10-31`

describe('where the rows of a cause are shown', () => {
  it.each([
    [{ kind: 'month', month: '2026-08' } as const, `${home}&month=2026-08`],
    [{ kind: 'location', locationId: 7 } as const, `${inWindow}&location=1234567`],
    [
      { kind: 'month-of-location', month: '2026-08', locationId: 7 } as const,
      `${home}&month=2026-08&location=1234567`,
    ],
    [{ kind: 'item', item: 'AZ-104T00' } as const, `${inWindow}&item=AZ-104T00`],
    [
      { kind: 'edition', number: 'AZ-104T00DE' } as const,
      `${home}&search=AZ-104T00DE&from=2025-11-01&to=2026-10-31`,
    ],
    [{ kind: 'trainer', mctId: 'M 1' } as const, `${inWindow}&trainer=M+1`],
    [{ kind: 'import', importId: 3 } as const, '/acme/imports/3'],
    [{ kind: 'window', months: -1 } as const, null],
  ])('%j', (cause, expected) => {
    const location = 'locationId' in cause ? '1234567' : null
    expect(causeHref('acme', figure, { cause, location })).toBe(expected)
  })
})
