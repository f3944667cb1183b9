import { RECORD_KIND_IDS } from '../guideline-records/model/kinds'
import { STATES } from '../guideline-records/model/states'
import { ofOrg, queryText } from './address'
import { all, among, id, text } from './part'

const keptBy = { kind: among('kind', RECORD_KIND_IDS), state: among('state', STATES) }

/** `before` the last record of the page before, `edit` the one to change; `class` also what a new one begins with. */
export const recordsPage = ofOrg({
  path: 'delivery/records',
  name: 'Records',
  action: 'line-items:read',
  says: all({ ...keptBy, classId: text('class'), before: id('before'), edit: id('edit') }),
})
export type RecordsAddress = ReturnType<typeof recordsPage.read>

const FILE = all({ ...keptBy, classId: text('class_id') })

/** The same records as a file. */
export function recordsFile({ slug, ...address }: RecordsAddress): string {
  const query = queryText(FILE.write(address))
  return `/api/v1/orgs/${slug}/records${query && `?${query}`}`
}
