import { IMPORT_KINDS, RECORDS } from '../imports/model/import-kinds'
import type { CatalogueType } from '../programmes/training-services/catalogue'
import { ofItem, ofOrg } from './address'
import { all, among, id, type Part, place, text } from './part'

/** `kind`: the history shows those alone; `upload`: the file that was sent and is gone on with. */
export const importsPage = ofOrg({
  path: 'imports',
  name: 'Imports',
  action: 'imports:read',
  says: all({ kind: among('kind', IMPORT_KINDS), upload: id('upload') }),
})

export const importPage = ofItem({ path: 'imports/[id]', name: 'Import', action: 'imports:read' })

/** What the form for another entry begins with, as `course:AZ-104T00`. */
export type Prefill = { type: CatalogueType; number: string }

const ADD = text('add')
const add: Part<Prefill | null> = {
  names: ADD.names,
  unread: (one) => (one('add') === '' || add.read(one) ? [] : ADD.names),
  read(one) {
    const [, type, number] = /^(course|exam):([A-Z0-9-]{1,20})$/.exec(ADD.read(one)) ?? []
    return number ? { type: type === 'exam' ? 'exam' : 'course', number } : null
  },
  write: (given) => ADD.write(given ? `${given.type}:${given.number}` : ''),
}

export const cataloguePage = ofOrg({
  path: 'catalogue',
  name: 'Catalogue',
  action: 'catalogue:read',
  says: all({ add }),
})

/** `after` the last trainer of the page before, `edit` whom to change, `add` the MCT ID to begin with. */
export const trainersPage = ofOrg({
  path: 'trainers',
  name: 'Trainers',
  action: 'trainers:read',
  says: all({ after: place('after'), edit: text('edit'), add: text('add') }),
})

export const NAMED_FIELDS = ['workload', 'association', 'certification'] as const

/** Names in files; `kind`, `field` and `name` the one of which the form says what it means. */
export const namesPage = ofOrg({
  path: 'names',
  name: 'Names',
  action: 'imports:read',
  says: all({ kind: among('kind', RECORDS), field: among('field', NAMED_FIELDS), name: text('name') }),
})
