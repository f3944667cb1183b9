/** While the server is set up for passwords only: what whoever runs it sets. */
export function NoIssuers() {
  return (
    <>
      <p>
        On this server people sign in with a password only. The person who runs Laurel can set it up for
        Microsoft Entra ID or another OpenID Connect provider, and starts it again:
      </p>
      <dl className="terms">
        <div>
          <dt>Microsoft Entra ID</dt>
          <dd>
            <code>AUTH_ENTRA_CLIENT_ID</code>, <code>AUTH_ENTRA_CLIENT_SECRET</code>,{' '}
            <code>AUTH_ENTRA_TENANTS</code>
          </dd>
        </div>
        <div>
          <dt>Another provider</dt>
          <dd>
            <code>AUTH_OIDC_ISSUER</code>, <code>AUTH_OIDC_CLIENT_ID</code>,{' '}
            <code>AUTH_OIDC_CLIENT_SECRET</code>, <code>AUTH_OIDC_NAME</code>
          </dd>
        </div>
      </dl>
      <p>The file docs/microsoft-sign-in.md of Laurel goes through it step by step.</p>
    </>
  )
}
