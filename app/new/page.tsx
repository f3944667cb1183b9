import type { Metadata } from 'next'
import { CreateOrganization } from '@/components/organization/create-organization'
import { TimeZones } from '@/components/organization/time-zones'
import { LonePage } from '@/components/shell/lone-page'
import { homeOf } from '@/components/shell/top-bar'
import { readPageSession, requireUser } from '@/lib/http/page-context'

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
        {user.mayCreateOrganizations ? <Creation demo={await isDemoAccount()} /> : <MayNot />}
        {back && (
          <p>
            <a href={homeOf(back.slug)}>Back to {back.name}</a>
          </p>
        )}
      </div>
    </LonePage>
  )
}

/** A demo account goes with the demo, so it makes a lasting one beside itself. */
async function isDemoAccount(): Promise<boolean> {
  const orgs = (await readPageSession())?.orgs ?? []
  return orgs.length > 0 && orgs.every((org) => org.demo)
}

function Creation({ demo }: { demo: boolean }) {
  return (
    <>
      <p>
        Your training company as Microsoft knows it: one global account, its anniversary, its locations.{' '}
        {demo
          ? 'Demo accounts go when the demo is removed, so it comes with an account of your own.'
          : 'You become its Global admin.'}{' '}
        All of it but the short name can be changed later.
      </p>
      <CreateOrganization account={{ kind: demo ? 'new' : 'own' }} />
      <TimeZones />
    </>
  )
}

function MayNot() {
  return (
    <p>
      Your account may not create organizations. Whoever runs Laurel can: with the command{' '}
      <code>npm run -s laurel -- org create</code>, or by an account that may.
    </p>
  )
}
