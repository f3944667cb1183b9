import { listed } from '../../../text/lists'
import { check } from '../check'
import { some } from './words'

export const codeWithoutClass = check<{ classId: string }>({
  id: 'code-without-class',
  clause: '§2 Achievement Code',
  severity: 'medium',
  title: 'Code without a class',
  next: 'Import or add the class, or correct the class ID of the code. Give the code to nobody until its class is known.',
  rowsAre: 'codes',
  behind: null,
  kind: 'code',
  text: ({ classId }) => `A code is for class ${classId}, and there is no such class.`,
})

type Used = { classes: { classId: string; place: number | null }[] }

export const codeUsedTwice = check<Used>({
  id: 'code-used-twice',
  clause: '§3.1.b',
  severity: 'high',
  title: 'One code for several classes',
  next: 'Request a code of its own for each class. Where it was entered for a wrong class, remove the code and add it again for the right one.',
  rowsAre: 'classes that it was entered for',
  behind: null,
  kind: 'code',
  text: ({ classes }, _, reader) => {
    const seen = classes.filter(({ place }) => reader.sees(place)).map(({ classId }) => `class ${classId}`)
    const elsewhere = classes.length - seen.length
    return `One code was entered for ${listed([
      ...seen,
      ...(elsewhere > 0 ? [`${some(elsewhere, 'class', 'classes')} of another location`] : []),
    ])}.`
  },
})
