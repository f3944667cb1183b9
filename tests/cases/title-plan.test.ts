import { expect, it } from 'vitest'
import { inspectFile } from '../../lib/imports/reading/inspect-file'

it.each([499, 501])(
  'a Title Plan of %i courses whose titles are formulas is read as it is',
  async (formulas) => {
    const path = `${import.meta.dirname}/01-title-plan/courses-${formulas}-formulas.xlsx`
    const { recognized, sample } = await inspectFile({ path, hints: {} })
    expect(recognized).toMatchObject({ kind: 'courses', missing: [] })
    expect(sample[0]).toEqual(['ZZ-1000', 'ZZ-1000: Course', 'Infrastructure', '1 day', '0.5'])
  },
)
