import type { WayToProve } from '@/lib/auth/second-factor/way-to-prove'
import { ApiForm } from './api-form'
import { sendJson } from './call-api'
import { TextField } from './fields'

export type WayProps = { way: WayToProve; onDone: () => void }

/** How the person shows who he is: by the password, or by signing in again elsewhere. */
export const ProofWay = ({ way, onDone }: WayProps) =>
  way.by === 'password' ? (
    <ByPassword code={way.code} onDone={onDone} />
  ) : (
    <ByProvider {...way} onDone={onDone} />
  )

function ByPassword({ code, onDone }: { code: boolean; onDone: () => void }) {
  return (
    <ApiForm
      label="Your password again"
      submit="Go on"
      working="Checking…"
      send={(values) => sendJson('POST', '/api/v1/account/proof', values)}
      onDone={onDone}
    >
      <TextField
        name="current"
        label="Your password"
        type="password"
        autoComplete="current-password"
        maxLength={1000}
      />
      {code && (
        <TextField
          name="code"
          label="Code"
          autoComplete="one-time-code"
          maxLength={100}
          hint="Six digits from your authenticator app, or a recovery code."
        />
      )}
    </ApiForm>
  )
}

/** In a window of its own: what was typed on this page stays. */
function ByProvider({ name, href, onDone }: { name: string; href: string; onDone: () => void }) {
  return (
    <>
      <p>
        <a className="btn go" href={href} target="_blank" rel="noopener opener">
          Sign in again with {name}
        </a>
      </p>
      <p>It opens beside this page. When you are signed in there, come back here.</p>
      <p>
        <button type="button" className="btn" onClick={onDone}>
          I have signed in again
        </button>
      </p>
    </>
  )
}
