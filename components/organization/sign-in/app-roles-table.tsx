import { ROLE_NAMES } from '@/lib/auth/roles'
import { signInSetupPage } from '@/lib/paths/organization'
import type { SignInSetup } from '@/lib/sign-in/get-sign-in'
import { ConfirmButton } from '../../forms/confirm-button'
import type { Place } from '../../forms/location-boxes'
import { DataTable } from '../../tables/data-table'
import { showCount, showNumber } from '../../ui/show-count'

type Props = { slug: string; setup: SignInSetup; places: Place[] }
type Known = SignInSetup['appRoles'][number]
type Unknown = SignInSetup['unmapped'][number]

/** What each app role means here; those seen and without a meaning are listed with what they would need. */
export function AppRolesTable({ slug, setup: { issuers, appRoles, unmapped }, places }: Props) {
  const nameOf = (issuer: string) => issuers.find((one) => one.issuer === issuer)?.name ?? issuer
  const several = issuers.filter(({ trusted }) => trusted).length > 1
  return (
    <DataTable
      name="App roles and the role each means here"
      empty="No app role has a meaning here yet, so everybody starts without a role. Set below which role each of them gives."
      rows={[...appRoles, ...unmapped]}
      keyOf={({ issuer, appRole }) => `${issuer} ${appRole}`}
      columns={[
        {
          name: 'App role',
          heads: true,
          of: ({ appRole }) => appRole,
          below: ({ issuer }) => several && nameOf(issuer),
        },
        {
          name: 'Role here',
          className: (one) => (isKnown(one) ? undefined : 'muted'),
          of: (one) => (isKnown(one) ? ROLE_NAMES[one.role] : 'Means nothing yet'),
        },
        { name: 'Locations', of: (one) => isKnown(one) && placesText(one.locationIds, places) },
        { name: 'People', number: true, of: ({ people }) => showNumber(people) },
        {
          name: 'Action',
          label: null,
          of: (one) => (isKnown(one) ? <Remove {...{ slug, ...one }} /> : <Give {...{ slug, ...one }} />),
        },
      ]}
    />
  )
}

const isKnown = (one: Known | Unknown): one is Known => 'role' in one

const Give = ({ slug, issuer, appRole }: { slug: string } & Unknown) => (
  <a href={signInSetupPage.href({ slug, issuer, role: appRole }, '#map')}>
    Give it a role<span className="sr"> here: {appRole}</span>
  </a>
)

const Remove = ({ slug, issuer, appRole, people }: { slug: string } & Known) => (
  <ConfirmButton
    action="Remove"
    about={appRole}
    title={`Remove the meaning of ${appRole}?`}
    url={`/api/v1/orgs/${slug}/sign-in/app-roles`}
    body={{ issuer, appRole }}
  >
    <p>
      {people === 0
        ? 'Nobody here had it at the last sign-in.'
        : `${showCount(people, 'person', 'people')} had it at the last sign-in: they keep what their other app roles mean, or have no role from now on.`}
    </p>
  </ConfirmButton>
)

const placesText = (ids: number[] | null, places: Place[]) =>
  ids === null ? 'All' : ids.map((id) => places.find((place) => place.id === id)?.name ?? 'Gone').join(', ')
