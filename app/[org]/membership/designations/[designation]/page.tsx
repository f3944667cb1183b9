import { DesignationView } from '@/components/designations/designation-view'
import { NoRuleSet } from '@/components/programme/no-rule-set'
import { namedPage } from '@/components/shell/org-page'
import { getDependents } from '@/lib/dependents/get-dependents'
import { getDesignations } from '@/lib/designations/get-designations'
import { listProofs } from '@/lib/designations/list-proofs'
import {
  designationName,
  designationNamed,
  TRAINING_DESIGNATION,
} from '@/lib/designations/model/designations'
import { designationPage } from '@/lib/paths/designations'
import { scorecardsPage } from '@/lib/paths/solutions-partner'

const { generateMetadata, Page } = namedPage(designationPage, {
  by: 'designation',
  find: async (_, name) => designationNamed(name),
  title: designationName,
  async render({ ctx, address: { asOf }, found: id }) {
    const [found, proofs] = await Promise.all([
      getDesignations(ctx, asOf ? { asOf } : {}),
      listProofs(ctx, id),
    ])
    const one = found.designations.find(({ designation }) => designation === id)
    if (!one) throw new Error(`There is no ${id}`)
    const dependents = id === TRAINING_DESIGNATION ? null : await getDependents(ctx, id, found)
    return <DesignationView {...{ found, one, proofs, dependents }} role={ctx.role} />
  },
  noRules: (error, { slug }) => (
    <NoRuleSet error={error} of="Designations" today={scorecardsPage.href({ slug })} />
  ),
})

export { generateMetadata, Page as default }
