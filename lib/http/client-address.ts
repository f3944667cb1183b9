import { clientAddressOf } from './sign-in-door.mjs'

/** Whose request it is, for the throttle and the record (Next writes the other end's address where no proxy did). */
export const clientAddress = (headers: Headers): string | null =>
  clientAddressOf(headers.get('x-forwarded-for'), null)
