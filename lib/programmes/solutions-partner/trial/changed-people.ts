import { earlier } from '../figures/index-rows'
import type { CertificationRow } from '../figures/rows'
import { certificationOf } from '../names/certifications'
import type { Meaning } from '../names/meaning'
import type { PeopleChanges } from './changes'

/** The rows of people as if they had earned, renewed or left. */
export function changedPeople(
  rows: readonly CertificationRow[],
  { certified = [], renewed = [], linked = [], left = [] }: Partial<PeopleChanges>,
  meaning: Meaning,
): CertificationRow[] {
  const gone = new Map(left.map(({ person, on }) => [person, on]))
  const idOf = ({ certification }: CertificationRow) =>
    certificationOf(meaning('certifications', 'certification', certification))
  const more = certified.map((one): CertificationRow => ({ ...one, linked: null, leftOn: null, type: '' }))
  return [...rows, ...more].map((row) => {
    const again = renewed.find((one) => one.person === row.person && one.certification === idOf(row))
    return {
      ...row,
      expiresOn: again ? again.expiresOn : row.expiresOn,
      linked: linked.includes(row.person) ? true : row.linked,
      leftOn: earlier(row.leftOn, gone.get(row.person) ?? null),
    }
  })
}
