import type { IssuerSummary } from '@/lib/sign-in/get-sign-in'
import { DataTable } from '../../tables/data-table'
import { Note } from '../../ui/note'
import { showCount, showNumber } from '../../ui/show-count'
import { TrustIssuer } from './trust-issuer'

/** Whose accounts this server takes, and which of them this organization lets in. */
export function IssuersList({ slug, issuers }: { slug: string; issuers: IssuerSummary[] }) {
  return (
    <DataTable
      name="Whose accounts may sign in"
      rows={issuers}
      keyOf={({ issuer }) => issuer}
      columns={[
        {
          name: 'Accounts of',
          heads: true,
          of: ({ name }) => name,
          below: ({ issuer, redirectUri }) => [
            `Issuer ${issuer}`,
            redirectUri
              ? `Redirect URI ${redirectUri}`
              : 'This server is no longer set up for it: nobody can sign in with it.',
          ],
        },
        {
          name: 'Here',
          of: ({ trusted }) => (trusted ? 'Let in' : <span className="muted">Not let in</span>),
          below: bindingText,
        },
        { name: 'People', of: ({ people }) => showNumber(people), below: peopleText },
        {
          name: 'Action',
          label: null,
          of: (issuer) =>
            (issuer.trusted || !issuer.allowCommand) && <TrustIssuer slug={slug} issuer={issuer} />,
        },
      ]}
    />
  )
}

/** What the issuer did not say, what that means here, and what ends it. */
export function LeftOutNote({ issuers }: { issuers: IssuerSummary[] }) {
  const silent = issuers.filter(({ trusted, rolesLeftOut }) => trusted && rolesLeftOut > 0)
  if (silent.length === 0) return null
  const people = silent.reduce((sum, { rolesLeftOut }) => sum + rolesLeftOut, 0)
  return (
    <Note tone="unsure">
      {silent.map(({ name }) => name).join(', ')} left the groups or roles of{' '}
      {showCount(people, 'person', 'people')} out of its token, as too many. Everyone who had a role here
      keeps it, and nobody new gets one by a group, until they are named again. Have the provider send only
      the groups that are assigned to Laurel, or app roles.
    </Note>
  )
}

/** What is missing before the accounts may be let in, and the command that says it. */
function bindingText({ trusted, allowCommand }: IssuerSummary) {
  if (allowCommand === null) return null
  return (
    <>
      {trusted
        ? 'Let in from before it was asked whose these accounts are. The person who runs Laurel confirms it: '
        : 'Everyone who is let in becomes a member and is named here. So the person who runs Laurel first says that these accounts are yours: '}
      <code>{allowCommand}</code>
    </>
  )
}

function peopleText({ guests, withoutRole, rolesLeftOut }: IssuerSummary): string {
  const parts = [
    guests > 0 && showCount(guests, 'guest'),
    withoutRole > 0 && `${withoutRole} without a role`,
    rolesLeftOut > 0 && `${rolesLeftOut} whose roles were left out`,
  ]
  return parts.filter((part) => part !== false).join(', ')
}
