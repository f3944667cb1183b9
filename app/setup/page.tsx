import type { Metadata } from 'next'
import { CreateOrganization } from '@/components/organization/create-organization'
import { TimeZones } from '@/components/organization/time-zones'
import { LonePage } from '@/components/shell/lone-page'
import type { Query } from '@/lib/paths/address'
import { setupPage } from '@/lib/paths/person'

export const metadata: Metadata = { title: 'Set up Laurel' }

type Props = { searchParams: Promise<Query> }

/** Where the start's link leads while there is no account: the API checks its key. */
export default async function SetupPage({ searchParams }: Props) {
  const { key } = setupPage.read({}, await searchParams)
  return (
    <LonePage>
      <div className="page">
        <h1>
          <b>Set up Laurel</b>
        </h1>
        <p>Your training company as Microsoft knows it, and the account that administers it here.</p>
        <CreateOrganization account={{ kind: 'first', key }} />
        <TimeZones />
      </div>
    </LonePage>
  )
}
