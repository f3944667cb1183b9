import { address } from './address'

/** What anybody who holds a certificate may know of it: whether it is valid. */
export const certificatePage = address<{ secret: string }>('/certificates/[secret]')
