import { expect, it } from 'vitest'
import { type Field, isColumn } from './field'
import { fieldOf, RECORD_KINDS } from './kinds'

const TYPE_OF_COLUMN = {
  classId: 'class',
  courseNumber: 'course',
  locationId: 'location',
  mctId: 'trainer',
  learner: 'text',
  person: 'text',
  purchaser: 'text',
  startsOn: 'day',
  endsOn: 'day',
} as const

it.each(RECORD_KINDS)(
  '$id: its fields are told apart, and what one says of another names one that there is',
  (kind) => {
    const fields: readonly Field[] = kind.fields
    const names = fields.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(fields.some(({ need }) => need === 'kept')).toBe(true)
    for (const { name, type, only, wrong, options, need, personal } of fields) {
      if (isColumn(name)) expect(type).toBe(TYPE_OF_COLUMN[name])
      else
        expect(
          Object.values<string>(TYPE_OF_COLUMN).filter((one) => one !== 'text' && one !== 'day'),
        ).not.toContain(type)
      expect(options !== undefined).toBe(type === 'choice')
      // What names somebody stands in a column of its own, so that it is found; the rest of it is of a request.
      if (['learner', 'person', 'purchaser', 'mctId'].includes(name)) expect(personal).toBe(true)
      // Nothing may be needed that a condition hides.
      if (only) expect(need).not.toBe('kept')
      for (const [other, value] of [only ?? [], wrong?.by === 'days-after-class' ? wrong.only : []].filter(
        (one) => one.length > 0,
      )) {
        const field = fieldOf(kind.id, String(other))
        expect(
          value === true ? field?.type === 'yes' : Object.keys(field?.options ?? {}).includes(String(value)),
        ).toBe(true)
      }
      if (wrong?.by === 'after') expect(fieldOf(kind.id, wrong.field)?.type).toBe('day')
      if (wrong?.by === 'choice')
        for (const one of wrong.choices) expect(Object.keys(options ?? {})).toContain(one)
    }
    // Whoever sees no people still reads which record it is.
    for (const name of kind.called) expect(fieldOf(kind.id, name)).toMatchObject({ name })
    expect(kind.called.some((name) => fieldOf(kind.id, name)?.personal)).toBe(false)
    if (kind.ends) expect(names).toContain('endsOn')
  },
)
