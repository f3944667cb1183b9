import type { Metadata } from 'next'
import { CreateOrganization } from '@/components/organization/create-organization'
import { TimeZones } from '@/components/organization/time-zones'
import { LonePage } from '@/components/shell/lone-page'
import { requireUser } from '@/lib/entry/page-context'
import { homePage } from '@/lib/paths/person'

export const metadata: Metadata = { title: 'Create an organization' }

export default async function NewOrganizationPage() {
  const { user, orgs } = await requireUser()
  const [back] = orgs
  return (
    <LonePage>
      <div className="page">
        <h1>
          <b>Create an organization</b>
        </h1>
        {user.mayCreateOrganizations ? <Creation /> : <MayNot />}
        {back && (
          <p>
            <a href={homePage.href({ org: back.slug })}>Back to {back.name}</a>
          </p>
        )}
      </div>
    </LonePage>
  )
}

function Creation() {
  return (
    <>
      <p>
        Your training company as Microsoft knows it: one global account, its anniversary, its locations. You
        become its Global admin. Everything except the short name can be changed later.
      </p>
      <CreateOrganization account={{ kind: 'own' }} />
      <TimeZones />
    </>
  )
}

function MayNot() {
  return (
    <p>
      Your account may not create organizations; no account of the demo may. The person who runs Laurel can:
      by the link that the start prints, with the command <code>npm run -s laurel -- org create</code>, or by
      an account that may.
    </p>
  )
}
