import { FirstSteps } from '../first-run/first-steps'
import { NoDataYet } from '../first-run/no-data-yet'

/** The overview of an organization without data: why it is empty, and what to do first. */
export const NoData = ({ slug }: { slug: string }) => (
  <>
    <NoDataYet slug={slug} />
    <FirstSteps slug={slug} />
  </>
)
