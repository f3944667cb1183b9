import type { CertificationRow } from '../figures/rows'
import { readSkills } from '../figures/skills'
import { type MetName, meaningOf } from '../names/meaning'
import type { Organization } from '../score'
import { changedPeople } from './changed-people'
import type { Changes } from './changes'
import { withMore } from './with-more'
import { withTies } from './with-ties'
import { withoutCustomers } from './without-customers'

/** What changes are laid over: figures by whatever answers them, people by their rows. */
export type Triable = Organization & {
  certifications: readonly CertificationRow[]
  names: readonly MetName[]
}

/**
 * The organization as it would be scored if the changed rows were really there: pure, over figures in memory as over those
 * of a database. What it gives can be changed again.
 */
export function withChanges<O extends Triable>(
  organization: O,
  { lost = [], ties = [], more = [], segments, people }: Partial<Changes>,
): O {
  const figures = withMore(withTies(withoutCustomers(organization.figures, lost), ties), more)
  const changed = {
    ...organization,
    figures: segments
      ? { ...figures, segment: (tenant: string) => segments.get(tenant) ?? figures.segment(tenant) }
      : figures,
  }
  if (!people) return changed
  const meaning = meaningOf(organization.names)
  const certifications = changedPeople(organization.certifications, people, meaning)
  return { ...changed, certifications, skills: readSkills(certifications, meaning) }
}
