import type { Metadata } from 'next'
import { NameForm } from '@/components/account/name-form'
import { PasswordForm } from '@/components/account/password-form'
import { SecondFactor } from '@/components/account/second-factor'
import { SessionsTable } from '@/components/account/sessions-table'
import { ConfirmButton } from '@/components/forms/confirm-button'
import { TimeZones } from '@/components/organization/time-zones'
import { PersonPage } from '@/components/shell/person-page'
import { Note } from '@/components/ui/note'
import type { Account } from '@/lib/auth/people/account'
import { may } from '@/lib/auth/roles'
import type { OwnSession } from '@/lib/auth/sessions/own-sessions'
import { type PageOrg, requireAccount, requireOrg } from '@/lib/entry/page-context'
import type { Query } from '@/lib/paths/address'
import { accountPage, homePage } from '@/lib/paths/person'
import { getSettings } from '@/lib/settings/get-settings'

export const metadata: Metadata = { title: 'Your account' }

type Props = { searchParams: Promise<Query> }

export default async function AccountPage({ searchParams }: Props) {
  const { user, orgs, account, sessions, factor } = await requireAccount()
  const { wantedBy } = accountPage.read({}, await searchParams)
  const closed = orgs.find(({ slug, closed }) => closed && slug === wantedBy)
  const back = orgs.find(({ closed }) => !closed)
  return (
    <PersonPage user={user} orgs={orgs}>
      {back && (
        <p>
          <a href={homePage.href({ org: back.slug })}>Back to {back.name}</a>
        </p>
      )}
      <h1>
        <b>Your account</b>
      </h1>
      <p>
        Signed in as {account.email}.{' '}
        {!account.local && 'Name, address and password are kept where you sign in; change them there.'}
        {account.demo && 'It is shared by everybody who tries Laurel, so it stays as it is.'}
      </p>
      {closed && (
        <Note tone="plain">
          {closed.name} requires a second factor of its members. Set one up below; then{' '}
          <a href={homePage.href({ org: closed.slug })}>open {closed.name}</a>.
        </Note>
      )}
      {!account.demo && <Change account={account} />}
      {account.local && !account.demo && (
        <section className="panel" aria-labelledby="second-factor">
          <h2 id="second-factor">Second factor</h2>
          <SecondFactor factor={factor} />
        </section>
      )}
      <Sessions sessions={sessions} timeZone={account.timeZone ?? (await zoneOf(back))} />
    </PersonPage>
  )
}

function Change({ account }: { account: Account }) {
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <section className="panel" aria-labelledby="name">
        <h2 id="name">{account.local ? 'Name and time zone' : 'Time zone'}</h2>
        {!account.local && <p>Name: {account.name || 'not given'}</p>}
        <NameForm account={account} />
        <TimeZones />
      </section>
      <section className="panel" aria-labelledby="password">
        <h2 id="password">Password</h2>
        {account.local ? (
          <PasswordForm />
        ) : (
          <p>
            This account has no password in Laurel: it signs in with your organization’s identity provider.
          </p>
        )}
      </section>
    </div>
  )
}

/** No organization is in the address, so times are those of the one that the page leads back to. */
async function zoneOf(org: PageOrg | undefined): Promise<string> {
  if (!org || !may(org.role, 'settings:read')) return 'UTC'
  return (await getSettings((await requireOrg(org.slug)).ctx)).timeZone
}

const SESSIONS = '/api/v1/account/sessions'

function Sessions({ sessions, timeZone }: { sessions: OwnSession[]; timeZone: string }) {
  return (
    <section className="panel" aria-labelledby="sessions">
      <h2 id="sessions">Where you are signed in</h2>
      <SessionsTable
        sessions={sessions}
        timeZone={timeZone}
        order="This session first, then the newest."
        end={({ id, current }, about) =>
          current ? (
            <b>This session</b>
          ) : (
            <ConfirmButton
              action="End"
              about={`the session of ${about}`}
              title={`End the session of ${about}?`}
              url={`${SESSIONS}/${encodeURIComponent(id)}`}
            >
              <p>That browser is signed out at once, and needs the password to come back.</p>
            </ConfirmButton>
          )
        }
      />
      {sessions.length > 1 && (
        <div>
          <ConfirmButton action="End all others" title="End all other sessions?" url={SESSIONS}>
            <p>
              Every other browser is signed out at once; this one stays. If one of them was not yours, change
              your password too.
            </p>
          </ConfirmButton>
        </div>
      )}
    </section>
  )
}
