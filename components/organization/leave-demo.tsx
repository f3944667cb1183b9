'use client'

import { ConfirmButton } from '../forms/confirm-button'

export function LeaveDemo() {
  return (
    <ConfirmButton
      action="Remove the demo"
      title="Remove the demo organizations?"
      url="/api/v1/demo"
      onDone={() => location.assign('/')}
    >
      <p>
        Contoso Learning, Fabrikam Training, Northwind Academy and Contoso Consulting go, with their data,
        imports, people, API tokens and sign-ins. Organizations of your own stay as they are.
      </p>
      <p>This cannot be undone.</p>
    </ConfirmButton>
  )
}
