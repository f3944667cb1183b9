import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import { errorDetail, log } from '../../log'
import type { Issuer } from './issuers'

export const PROVIDER_SECONDS = 5
const CLOCK_TOLERANCE_SECONDS = 10

/**
 * Asks the issuer for its addresses. It must name itself exactly as it is configured: a tenant's own name can then not
 * be answered for by another one, or by an authority for all.
 * @throws Error that lib/auth/openid/failure.ts can read
 */
export async function discover(issuer: Issuer): Promise<Configuration> {
  const insecure = issuer.issuer.startsWith('http:') ? [allowInsecureRequests] : []
  try {
    const configuration = await discovery(
      new URL(issuer.issuer),
      issuer.clientId,
      { [clockTolerance]: CLOCK_TOLERANCE_SECONDS },
      authentication(issuer.clientSecret),
      { timeout: PROVIDER_SECONDS, execute: [enableNonRepudiationChecks, ...insecure] },
    )
    const named = configuration.serverMetadata().issuer
    if (named !== issuer.issuer) throw new Error(`It names itself ${named}: set exactly that.`)
    return configuration
  } catch (error) {
    log('error', 'openid.discovery', { issuer: issuer.issuer, ...errorDetail(error) })
    throw error
  }
}

const takesPost = (server: { token_endpoint_auth_methods_supported?: string[] }) =>
  server.token_endpoint_auth_methods_supported?.includes('client_secret_post') === true

const authentication =
  (secret: string): ClientAuth =>
  (server, client, body, headers) =>
    (takesPost(server) ? ClientSecretPost : ClientSecretBasic)(secret)(server, client, body, headers)
